import { divIcon } from 'leaflet';
import { Circle, Marker } from 'react-leaflet';
import type { Place } from '../place/gazetteer';
import styles from './here.module.css';

const Icon = divIcon({ className: styles.here ?? '', iconSize: [20, 20] });

export function Here({ place, radius }: { place: Place; radius: number }) {
  const at: [number, number] = [place.location.lat, place.location.lon];
  return (
    <>
      <Circle center={at} radius={radius * 1000} interactive={false} className={styles.around ?? ''} />
      <Marker position={at} icon={Icon} interactive={false} keyboard={false} />
    </>
  );
}
