import type { ErRoom, GeoPoint } from '../../api/types';
import { freeBedsOf } from '../words/freeBeds';
import { freshnessOf, type Freshness } from '../words/freshness';
import type { BoardQuery, Sort } from './boardQuery';
import { distanceKm } from './distance';

/** A room as the board lists it at a moment. */
export interface Listed {
  readonly room: ErRoom;
  readonly freshness: Freshness;
  readonly distance: number | undefined;
}

export interface Arranged {
  /** In the order asked for. */
  ranked: Listed[];
  /** Too old to be trusted: they match, but never rank; by name. */
  expired: Listed[];
}

const ByName = new Intl.Collator('ko');

export function arrange(rooms: readonly ErRoom[], query: BoardQuery, sort: Sort, now: number, place?: GeoPoint): Arranged {
  const matching = rooms
    .filter((room) => matches(room, query))
    .map((room) => listed(room, now, place))
    .filter(({ distance }) => !place || (distance !== undefined && distance <= query.radius));

  return {
    ranked: matching.filter((item) => isYoungEnough(item.freshness, query)).sort(comparison(sort)),
    expired: matching.filter((item) => item.freshness === 'expired').sort(comparison('name')),
  };
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
    (!query.text || room.name.replaceAll(' ', '').toLowerCase().includes(query.text.replaceAll(' ', '').toLowerCase()))
  );
}

function comparison(sort: Sort): (a: Listed, b: Listed) => number {
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
