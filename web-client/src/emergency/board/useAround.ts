import { useMemo } from 'react';
import type { ErRegion, ErRoom } from '../../api/types';
import type { Place } from '../../place/gazetteer';
import { useKnownRooms, usePlace, type Origin } from '../../place/usePlace';
import { Radii, reachOf, sortOf, type BoardQuery } from '../filters/boardQuery';
import { distanceKm } from '../filters/distance';
import { topicOf } from '../live/boardStore';

export interface Around extends Origin {
  /** The boards to show; undefined while that is not known yet. */
  topics: string[] | undefined;
}

/** Where the board is looked at from, and which regions' boards that needs. */
export function useAround(query: BoardQuery, regions: readonly ErRegion[]): Around {
  const { near, region } = query;
  const radius = reachOf(query, sortOf(query, near !== undefined)) ?? Math.max(...Radii);
  const origin = usePlace(near, regions);
  const known = useKnownRooms(near !== undefined);

  return useMemo(() => {
    const { place, unknown, waiting } = origin;
    const waits = waiting || (near !== undefined && unknown === undefined && known.length === 0);
    if (waits || regions.length === 0) return { ...origin, topics: undefined };
    return { ...origin, topics: place ? regionsAround(place, radius, known) : chosen(region, regions) };
  }, [origin, near, region, radius, regions, known]);
}

function regionsAround(place: Place, radius: number, known: readonly ErRoom[]): string[] {
  const around = known.filter((room) => room.location && distanceKm(place.location, room.location) <= radius);
  return [...new Set(around.map((room) => topicOf(room.region)))].sort();
}

function chosen(region: string | undefined, regions: readonly ErRegion[]): string[] {
  return regions.filter(({ code }) => !region || code === region).map(({ code }) => topicOf(code));
}
