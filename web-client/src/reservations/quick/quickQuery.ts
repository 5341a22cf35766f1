import type { Department } from '../../api/types';
import { Departments } from '../../hospitals/query/hospitalQuery';
import type { Place } from '../../place/gazetteer';
import { memberOf } from '../../words/memberOf';

export const Radii = [2, 5, 10, 20, 50] as const;
export const DefaultRadius = 10;

/** What is looked for, as it stands in the address. */
export interface QuickQuery {
  department?: Department | undefined;
  region?: string | undefined;
  /** `me` is wherever the device is: its coordinates never enter the address. Anything else is a typed place. */
  near?: string | undefined;
  radius?: number | undefined;
}

export function readQuick(search: URLSearchParams): QuickQuery {
  const radius = Number(search.get('radius'));
  return {
    department: memberOf(Departments, search.get('department')),
    region: search.get('region') ?? undefined,
    near: search.get('near') ?? undefined,
    radius: Radii.find((known) => known === radius) ?? DefaultRadius,
  };
}

export function writeQuick({ department, region, near, radius }: QuickQuery): URLSearchParams {
  const search = new URLSearchParams();
  if (department) search.set('department', department);
  if (near) search.set('near', near);
  else if (region) search.set('region', region);
  if (near && radius && radius !== DefaultRadius) search.set('radius', String(radius));
  return search;
}

/** What the server is asked; undefined while not enough is known. */
export function quickPath({ department, region, near, radius }: QuickQuery, place: Place | undefined): string | undefined {
  if (!department) return undefined;
  if (near && !place) return undefined;
  const search = new URLSearchParams({ department, limit: '20' });
  if (place && near) {
    // A place of one's own is told no more exactly than is needed to find what is near.
    search.set('lat', place.location.lat.toFixed(3));
    search.set('lon', place.location.lon.toFixed(3));
    search.set('radiusKm', String(radius ?? DefaultRadius));
  } else if (region) search.set('region', region);
  return `/api/reservations/quick?${search}`;
}
