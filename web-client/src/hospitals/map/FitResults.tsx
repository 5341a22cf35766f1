import { latLng, latLngBounds, type LatLngBoundsExpression } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { GeoPoint, Hospital } from '../../api/types';
import { Korea } from '../../map/korea';

interface Props {
  items: readonly Hospital[];
  here: GeoPoint | undefined;
  radius: number;
}

/** Looks at what the list shows, anew only when that is something else. */
export function FitResults({ items, here, radius }: Props) {
  const map = useMap();
  const shown = items.map(({ hpid }) => hpid).join();
  const question = `${shown} ${here?.lat} ${here?.lon} ${radius}`;
  const answered = useRef<string>(undefined);

  useEffect(() => {
    if (answered.current === question) return;
    answered.current = question;
    map.fitBounds(boundsOf(items, here, radius), { animate: false, padding: [24, 24], maxZoom: 15 });
  }, [map, question, items, here, radius]);

  return null;
}

function boundsOf(items: readonly Hospital[], here: GeoPoint | undefined, radius: number): LatLngBoundsExpression {
  const points = items.flatMap(({ location }) => (location ? [latLng(location.lat, location.lon)] : []));
  if (here) return points.length > 0 ? latLngBounds([...points, latLng(here.lat, here.lon)]) : latLng(here.lat, here.lon).toBounds(radius * 2000);
  return points.length > 0 ? latLngBounds(points) : Korea;
}
