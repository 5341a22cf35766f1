import type { GeoPoint } from '../../api/types';

export const MapServices = ['kakao', 'naver', 'google'] as const;
export type MapService = (typeof MapServices)[number];

/** The page of a map service that leads there from wherever its reader is. */
export function directionsTo(service: MapService, name: string, { lat, lon }: GeoPoint): string {
  // Commas and slashes part the address.
  const written = encodeURIComponent(name.replaceAll(/[,/]/g, ' '));
  switch (service) {
    case 'kakao':
      return `https://map.kakao.com/link/to/${written},${lat},${lon}`;
    case 'naver':
      return `https://map.naver.com/p/directions/-/${lon},${lat},${written}/-/transit`;
    case 'google':
      return `https://www.google.com/maps/dir/?api=1&destination=${lat},${lon}`;
  }
}
