import type { LatLngBoundsExpression } from 'leaflet';

/** The southern half of the peninsula with Jeju, as the first view shows it. */
export const Korea: LatLngBoundsExpression = [
  [33.1, 125.8],
  [38.6, 129.7],
];
