import type { GeoPoint } from '../../api/types';
import type { HospitalQuery } from './hospitalQuery';

export const PageSize = 20;

/** The address that asks the server. `openAt` is what the query's `open` means just now. */
export function searchPath(query: HospitalQuery, place: GeoPoint | undefined, openAt: string | undefined, size: number = PageSize): string {
  const asked = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && asked.set(name, value);
  put('name', query.text);
  put('kind', query.kinds.join(','));
  put('department', query.departments.join(','));
  put('region', query.region);
  put('district', query.region && query.district);
  if (place) putRoughly(asked, place);
  put('radiusKm', place && String(query.radius));
  put('openAt', openAt);
  put('moonlight', query.moonlight ? 'true' : undefined);
  put('emergency', query.emergency ? 'true' : undefined);
  put('sort', query.sort === 'distance' && !place ? undefined : query.sort);
  put('page', query.page > 1 ? String(query.page) : undefined);
  put('size', String(size));
  return `/api/hospitals?${asked.toString()}`;
}

export function pharmaciesPath(place: GeoPoint): string {
  const asked = new URLSearchParams();
  asked.set('lat', String(place.lat));
  asked.set('lon', String(place.lon));
  for (const [name, value] of Object.entries({ radiusKm: '5', openAt: 'now', sort: 'distance', size: '5' })) asked.set(name, value);
  return `/api/pharmacies?${asked.toString()}`;
}

/** To a thousandth of a degree, some hundred metres: enough to sort by, and nobody's front door. */
function putRoughly(asked: URLSearchParams, place: GeoPoint): void {
  asked.set('lat', place.lat.toFixed(3));
  asked.set('lon', place.lon.toFixed(3));
}
