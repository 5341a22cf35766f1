import type { LatLngBoundsExpression } from 'leaflet';

/** The southern half of the peninsula with Jeju, as the first view shows it. */
export const Korea: LatLngBoundsExpression = [
  [33.2, 125.9],
  [38.3, 129.5],
];
