import type { ErRoom, GeoPoint } from '../../api/types';
import { freeBedsOf } from '../words/freeBeds';
import { freshnessOf, type Freshness } from '../words/freshness';
import { saysOf, type Patient } from '../recommend/judgement';
import { recommend, type Recommendation } from '../recommend/recommend';
import { reachOf, type BoardQuery, type Sort } from './boardQuery';
import { distanceKm } from './distance';

/** A room as the board lists it at a moment. */
export interface Listed {
  readonly room: ErRoom;
  readonly freshness: Freshness;
  readonly distance: number | undefined;
  /** Only in the recommended order. */
  readonly recommendation?: Recommendation;
}

export interface Arranged {
  /** In the order asked for. */
  ranked: Listed[];
  /** Too old to be trusted: they match, but never rank; by name. */
  expired: Listed[];
  /** How far from the place these rooms are at most. */
  radius: number | undefined;
}

const ByName = new Intl.Collator('ko');

export function arrange(rooms: readonly ErRoom[], query: BoardQuery, sort: Sort, now: number, place?: GeoPoint): Arranged {
  const reach = reachOf(query, sort);
  const matching = rooms
    .filter((room) => matches(room, query))
    .map((room) => listed(room, now, place))
    .filter(({ distance }) => !place || (distance !== undefined && (reach === undefined || distance <= reach)));

  const young = matching.filter((item) => isYoungEnough(item.freshness, query));
  const { ranked, radius } = sort === 'recommended' ? recommend(young, patientOf(query), reach) : { ranked: young.sort(comparison(sort)), radius: place && reach };
  const old = matching.filter((item) => item.freshness === 'expired' && (radius === undefined || (item.distance ?? Infinity) <= radius));
  return { ranked, expired: old.sort(comparison('name')), radius };
}

function patientOf(query: BoardQuery): Patient {
  return { severe: query.severe, child: query.child, ...(query.bed && { bed: query.bed }) };
}

export function listed(room: ErRoom, now: number, place?: GeoPoint): Listed {
  const distance = place && room.location ? distanceKm(place, room.location) : undefined;
  return { room, freshness: freshnessOf(room.observedAt, now), distance };
}

function isYoungEnough(freshness: Freshness, query: BoardQuery): boolean {
  if (query.age === 'fresh') return freshness === 'fresh';
  return query.age === 'ageing' ? freshness === 'fresh' || freshness === 'ageing' : freshness !== 'expired';
}

function matches(room: ErRoom, query: BoardQuery): boolean {
  return (
    (!query.region || room.region === query.region) &&
    (!query.region || !query.district || room.district === query.district) &&
    (!query.grade || room.grade === query.grade) &&
    (!query.bed || freeBedsOf(room.beds[query.bed]).kind === 'free') &&
    (!query.equipment || room.equipment[query.equipment] === 'yes') &&
    query.severe.every((kind) => saysOf(room, kind).accepted) &&
    (!query.text || room.name.replaceAll(' ', '').toLowerCase().includes(query.text.replaceAll(' ', '').toLowerCase()))
  );
}

function comparison(sort: Exclude<Sort, 'recommended'>): (a: Listed, b: Listed) => number {
  const byName = (a: Listed, b: Listed) => ByName.compare(a.room.name, b.room.name) || a.room.hpid.localeCompare(b.room.hpid);
  switch (sort) {
    case 'name':
      return byName;
    case 'distance':
      return (a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || byName(a, b);
    case 'available':
      return (a, b) => rank(b) - rank(a) || byName(a, b);
  }
}

/** Rooms that give no usable number come last: unknown is not zero, but it is no bed to drive to either. */
function rank({ room }: Listed): number {
  return room.beds.general?.available ?? -Infinity;
}
