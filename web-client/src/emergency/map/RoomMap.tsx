import { useTranslation } from 'react-i18next';
import { Marker } from 'react-leaflet';
import type { ErRoom, GeoPoint } from '../../api/types';
import { useAtServerTime } from '../../shell/clock';
import { freshnessOf } from '../words/freshness';
import { CalmMap } from '../../map/CalmMap';
import { LookAt } from '../../map/LookAt';
import { roomIcon } from './roomIcon';

/** Where one room is. */
export default function RoomMap({ room, location }: { room: ErRoom; location: GeoPoint }) {
  const { t } = useTranslation();
  const expired = useAtServerTime((now) => freshnessOf(room.observedAt, now) === 'expired');
  return (
    <CalmMap label={`${t('room.location')}: ${room.name}`}>
      {(outlined) => (
        <>
          <LookAt location={location} outlined={outlined} />
          <Marker position={[location.lat, location.lon]} icon={roomIcon(room, expired, false)} interactive={false} keyboard={false} />
        </>
      )}
    </CalmMap>
  );
}
