import type { View } from '../../controls/ListMapSwitch';
import { memberOf } from '../../words/memberOf';
import { BedKinds, EquipmentKinds, Grades, SevereKinds, type BedKind, type EquipmentKind, type Grade, type SevereKind } from '../words/bedKinds';

export const Sorts = ['recommended', 'distance', 'available', 'name'] as const;
export type Sort = (typeof Sorts)[number];

/** At most how old a reading may be; without one, everything that is not expired. */
export const MaxAges = ['fresh', 'ageing'] as const;
export type MaxAge = (typeof MaxAges)[number];

export const Radii = [5, 10, 20, 50] as const;
export type Radius = (typeof Radii)[number];

/** What the board shows, as it stands in the address: a link to a board shows the same board. */
export interface BoardQuery {
  region?: string;
  district?: string;
  bed?: BedKind;
  equipment?: EquipmentKind;
  /** Rooms that say they treat each of these. */
  severe: readonly SevereKind[];
  /** Whether the patient is a child; only the recommended order asks. */
  child: boolean;
  grade?: Grade;
  age?: MaxAge;
  text?: string;
  /** `me` is wherever the device is: its coordinates never enter the address. Anything else is a typed place. */
  near?: string;
  /** Without a wish the recommended order widens it by itself. */
  radius?: Radius;
  sort?: Sort;
  expired: boolean;
  view: View;
}

export const DefaultRadius: Radius = 10;

export function readQuery(search: URLSearchParams): BoardQuery {
  const text = (name: string) => search.get(name)?.trim() || undefined;
  return {
    region: text('region'),
    district: text('district'),
    bed: memberOf(BedKinds, text('bed')),
    equipment: memberOf(EquipmentKinds, text('equipment')),
    severe: SevereKinds.filter((kind) => search.get('severe')?.split(',').includes(kind)),
    child: search.get('patient') === 'child',
    grade: memberOf(Grades, text('grade')),
    age: memberOf(MaxAges, text('age')),
    text: text('q'),
    near: text('near'),
    radius: Radii.find((radius) => String(radius) === text('radius')),
    sort: memberOf(Sorts, text('sort')),
    expired: search.get('expired') === '1',
    view: search.get('view') === 'map' ? 'map' : 'list',
  };
}

export function writeQuery(query: BoardQuery): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && search.set(name, value);
  put('region', query.region);
  put('district', query.region && query.district);
  put('bed', query.bed);
  put('equipment', query.equipment);
  put('severe', query.severe.join());
  put('patient', query.child ? 'child' : undefined);
  put('grade', query.grade);
  put('age', query.age);
  put('q', query.text);
  put('near', query.near);
  put('radius', query.near && query.radius !== undefined ? String(query.radius) : undefined);
  put('sort', query.sort);
  put('expired', query.expired ? '1' : undefined);
  put('view', query.view === 'map' ? 'map' : undefined);
  return search;
}

/** Without a wish: the nearest first where there is a place to measure from, else those with most free beds. */
export function sortOf(query: BoardQuery, hasPlace: boolean): Sort {
  if ((query.sort === 'distance' || query.sort === 'recommended') && !hasPlace) return 'available';
  return query.sort ?? (hasPlace ? 'distance' : 'available');
}

/** How far to look; undefined where the order finds that out by itself. */
export function reachOf(query: BoardQuery, sort: Sort): Radius | undefined {
  return query.radius ?? (sort === 'recommended' ? undefined : DefaultRadius);
}

/** How many of the folded-away filters are set. */
export function narrowings(query: BoardQuery): number {
  return [query.bed, query.equipment, query.severe.length, query.child, query.grade, query.age].filter(Boolean).length;
}
