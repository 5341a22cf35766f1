import { latLng, latLngBounds } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { GeoPoint } from '../../api/types';
import type { Arranged } from '../filters/arrange';
import { Korea } from '../../map/korea';

interface Props {
  arranged: Arranged;
  region: string | undefined;
  here: GeoPoint | undefined;
  radius: number;
}

/** Looks at what was asked for, once for each question: new numbers never move the map. */
export function Fit({ arranged, region, here, radius }: Props) {
  const map = useMap();
  const question = here ? `${here.lat} ${here.lon} ${radius}` : (region ?? '');
  const answered = useRef<string | undefined>(undefined);

  useEffect(() => {
    if (answered.current === question) return;
    answered.current = question;
    map.fitBounds(bounds(), { animate: false, padding: [8, 8], maxZoom: 14 });

    function bounds() {
      if (here) return latLng(here.lat, here.lon).toBounds(radius * 2000);
      const points = [...arranged.ranked, ...arranged.expired].flatMap(({ room }) => (room.location ? [latLng(room.location.lat, room.location.lon)] : []));
      return region && points.length > 0 ? latLngBounds(points).pad(0.08) : Korea;
    }
  }, [map, question, arranged, region, here, radius]);

  return null;
}
