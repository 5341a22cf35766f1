import { divIcon } from 'leaflet';
import { useTranslation } from 'react-i18next';
import { Marker } from 'react-leaflet';
import type { GeoPoint } from '../../api/types';
import { CalmMap } from '../../map/CalmMap';
import { LookAt } from '../../map/LookAt';
import styles from './markers.module.css';

const Icon = divIcon({ className: styles.pin ?? '', iconSize: [26, 26] });

/** Where one hospital is. */
export default function HospitalMap({ name, location }: { name: string; location: GeoPoint }) {
  const { t } = useTranslation();
  return (
    <CalmMap label={`${t('room.location')}: ${name}`}>
      {(outlined) => (
        <>
          <LookAt location={location} outlined={outlined} />
          <Marker position={[location.lat, location.lon]} icon={Icon} interactive={false} keyboard={false} />
        </>
      )}
    </CalmMap>
  );
}
