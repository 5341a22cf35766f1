import type { HospitalQuery } from './hospitalQuery';

export const Filters = ['text', 'kinds', 'departments', 'district', 'region', 'near', 'open', 'moonlight', 'emergency'] as const;
export type Filter = (typeof Filters)[number];

export function setFilters(query: HospitalQuery): Filter[] {
  return Filters.filter((filter) => isSet(query[filter]));
}

/** A list allows all while it names none. */
function isSet(value: HospitalQuery[Filter]): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** The query without one of its filters. */
export function without(query: HospitalQuery, filter: Filter): HospitalQuery {
  const loosened = { ...query, page: 1 };
  switch (filter) {
    case 'moonlight':
    case 'emergency':
      return { ...loosened, [filter]: false };
    case 'kinds':
    case 'departments':
      return { ...loosened, [filter]: [] };
    case 'region':
      return { ...loosened, region: undefined, district: undefined };
    default:
      return { ...loosened, [filter]: undefined };
  }
}
