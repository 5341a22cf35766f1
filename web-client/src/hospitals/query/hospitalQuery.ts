import type { Department, HospitalKind } from '../../api/types';
import { Views, type View } from '../../controls/ListMapSwitch';
import { memberOf } from '../../words/memberOf';
import { isKoreanTime, OpenWords, type Open } from './openTime';

/** In the order in which people look for them. */
export const Kinds = [
  'clinic', 'hospital', 'generalHospital', 'dentalClinic', 'koreanMedicineClinic', 'publicHealthCenter',
  'longTermCareHospital', 'dentalHospital', 'koreanMedicineHospital', 'other',
] as const satisfies readonly HospitalKind[];
export type Kind = (typeof Kinds)[number];

export const Departments = [
  'internalMedicine', 'paediatrics', 'familyMedicine', 'otolaryngology', 'orthopaedics', 'ophthalmology', 'dermatology', 'obstetricsGynaecology',
  'urology', 'surgery', 'neurology', 'psychiatry', 'rehabilitation', 'anaesthesiology', 'neurosurgery', 'thoracicSurgery', 'plasticSurgery',
  'radiology', 'emergencyMedicine', 'laboratoryMedicine', 'nuclearMedicine', 'occupationalMedicine', 'pathology', 'preventiveMedicine',
  'radiationOncology', 'tuberculosis',
] as const satisfies readonly Department[];

export const Sorts = ['distance', 'name'] as const;
export type Sort = (typeof Sorts)[number];

export const Radii = [1, 2, 5, 10, 20, 50] as const;
export type Radius = (typeof Radii)[number];
export const DefaultRadius: Radius = 5;

/** The server takes no longer one. */
export const LongestName = 40;

/** What is looked for, as it stands in the address: a link to a search makes the same search. */
export interface HospitalQuery {
  text?: string;
  /** Any of these; none for all. */
  kinds: readonly Kind[];
  departments: readonly Department[];
  region?: string;
  district?: string;
  /** `me` is wherever the device is: its coordinates never enter the address. Anything else is a typed place. */
  near?: string;
  radius: Radius;
  open?: Open;
  moonlight: boolean;
  emergency: boolean;
  sort?: Sort;
  page: number;
  view: View;
}

export function readQuery(search: URLSearchParams): HospitalQuery {
  const text = (name: string) => search.get(name)?.trim() || undefined;
  return {
    text: searchable(text('q')),
    kinds: membersOf(Kinds, text('kind')),
    departments: membersOf(Departments, text('department')),
    region: text('region'),
    district: text('region') && text('district'),
    near: text('near'),
    radius: radiusOf(Number(text('radius'))),
    open: openOf(text('open')),
    moonlight: search.get('moonlight') === '1',
    emergency: search.get('er') === '1',
    sort: memberOf(Sorts, text('sort')),
    page: pageOf(text('page')),
    view: memberOf(Views, text('view')) ?? 'list',
  };
}

export function writeQuery(query: HospitalQuery): URLSearchParams {
  const search = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && search.set(name, value);
  put('q', query.text);
  put('kind', query.kinds.join(','));
  put('department', query.departments.join(','));
  put('region', query.region);
  put('district', query.region && query.district);
  put('near', query.near);
  put('radius', query.near && query.radius !== DefaultRadius ? String(query.radius) : undefined);
  put('open', query.open);
  put('moonlight', query.moonlight ? '1' : undefined);
  put('er', query.emergency ? '1' : undefined);
  put('sort', query.sort);
  put('page', query.page > 1 ? String(query.page) : undefined);
  put('view', query.view === 'map' ? 'map' : undefined);
  return search;
}

/** The part of a query that says what is looked for; not how it is looked at. */
export function questionOf(query: HospitalQuery): string {
  return writeQuery({ ...query, sort: undefined, page: 1, view: 'list' }).toString();
}

export function radiusOf(km: number | undefined): Radius {
  return Radii.find((radius) => radius === km) ?? DefaultRadius;
}

/** What can be searched for: the server takes no name without a letter or a digit. */
export function searchable(text: string | undefined): string | undefined {
  const name = text?.trim().slice(0, LongestName);
  return name && /[\p{L}\p{N}]/u.test(name) ? name : undefined;
}

/** The members that a list names, each once and in the set's order. */
function membersOf<T extends string>(set: readonly T[], text: string | undefined): readonly T[] {
  const named = text?.split(',') ?? [];
  return set.filter((member) => named.includes(member));
}

function openOf(text: string | undefined): Open | undefined {
  if (text === undefined) return undefined;
  return memberOf(OpenWords, text) ?? (isKoreanTime(text) ? text : undefined);
}

function pageOf(text: string | undefined): number {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 && page <= 5_000 ? page : 1;
}
