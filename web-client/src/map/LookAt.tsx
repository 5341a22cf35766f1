import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import type { GeoPoint } from '../api/types';

const StreetsInSight = 14;
const CoastInSight = 8;

/** Looks at one place: from near where there are streets to see, from afar where there is only the coast. */
export function LookAt({ location: { lat, lon }, outlined }: { location: GeoPoint; outlined: boolean }) {
  const map = useMap();
  useEffect(() => {
    map.setView([lat, lon], outlined ? CoastInSight : StreetsInSight, { animate: false });
  }, [map, lat, lon, outlined]);
  return null;
}
