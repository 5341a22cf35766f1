import { divIcon } from 'leaflet';
import { useMemo } from 'react';
import { Marker } from 'react-leaflet';
import type { GeoPoint } from '../../api/types';
import type { Arranged } from '../filters/arrange';
import { meanOf } from '../filters/distance';
import styles from './markers.module.css';

/** Names of districts, where their rooms are: for orientation on an outline that has no streets. */
export function PlaceLabels({ arranged }: { arranged: Arranged }) {
  const labels = useMemo(() => {
    const districts = new Map<string, { name: string; points: GeoPoint[] }>();
    for (const { room } of [...arranged.ranked, ...arranged.expired]) {
      if (!room.district || !room.location) continue;
      const key = `${room.region} ${room.district}`;
      const district = districts.get(key) ?? { name: room.district, points: [] };
      district.points.push(room.location);
      districts.set(key, district);
    }
    return [...districts].flatMap(([key, { name, points }]) => {
      const at = meanOf(points);
      return at ? [{ key, at, icon: divIcon({ className: styles.label ?? '', html: `<span>${name}</span>`, iconSize: [0, 0] }) }] : [];
    });
  }, [arranged]);

  return (
    <>
      {labels.map(({ key, at, icon }) => (
        <Marker key={key} position={[at.lat, at.lon]} icon={icon} interactive={false} keyboard={false} zIndexOffset={-2000} />
      ))}
    </>
  );
}
