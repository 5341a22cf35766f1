import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Marker, useMap } from 'react-leaflet';
import type { ErRoom, GeoPoint } from '../../api/types';
import { useAtServerTime } from '../../shell/clock';
import { freshnessOf } from '../words/freshness';
import { CalmMap } from './CalmMap';
import { roomIcon } from './roomIcon';

const StreetsInSight = 14;
const CoastInSight = 8;

/** Where one room is. */
export default function RoomMap({ room, location }: { room: ErRoom; location: GeoPoint }) {
  const { t } = useTranslation();
  const expired = useAtServerTime((now) => freshnessOf(room.observedAt, now) === 'expired');
  return (
    <CalmMap label={`${t('room.location')}: ${room.name}`}>
      {(outlined) => (
        <>
          <LookAt location={location} zoom={outlined ? CoastInSight : StreetsInSight} />
          <Marker position={[location.lat, location.lon]} icon={roomIcon(room, expired, false)} interactive={false} keyboard={false} />
        </>
      )}
    </CalmMap>
  );
}

function LookAt({ location: { lat, lon }, zoom }: { location: GeoPoint; zoom: number }) {
  const map = useMap();
  useEffect(() => {
    map.setView([lat, lon], zoom, { animate: false });
  }, [map, lat, lon, zoom]);
  return null;
}
