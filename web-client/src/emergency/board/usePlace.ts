import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { ErRegion, ErRoom, ErRoomList } from '../../api/types';
import type { BoardQuery } from '../filters/boardQuery';
import { distanceKm } from '../filters/distance';
import { findPlace, type Place } from '../filters/gazetteer';
import { topicOf } from '../live/boardStore';
import { askWhereabouts, useWhereabouts, type Whereabouts } from './geolocation';

export interface Around {
  place: Place | undefined;
  whereabouts: Whereabouts;
  /** What was typed, where it names no place that the board knows. */
  unknown: string | undefined;
  /** The boards to show; undefined while that is not known yet. */
  topics: string[] | undefined;
}

const Nobody: ErRoom[] = [];

/** Where the board is looked at from, and which regions' boards that needs. */
export function usePlace(query: BoardQuery, regions: readonly ErRegion[]): Around {
  const { t } = useTranslation();
  const whereabouts = useWhereabouts();
  const { near, region, radius } = query;
  const me = t('near.me');

  useEffect(() => {
    if (near === 'me' && whereabouts.status === 'unasked') askWhereabouts();
  }, [near, whereabouts.status]);

  const { data } = useQuery({
    queryKey: ['gazetteer'],
    queryFn: ({ signal }) => getJson<ErRoomList>('/api/er/rooms', signal),
    enabled: near !== undefined,
    staleTime: 600_000,
    retry: true,
  });
  const known = data?.items ?? Nobody;

  return useMemo(() => {
    const place = placeOf(near, whereabouts, regions, known, me);
    const unknown = near && near !== 'me' && known.length > 0 && !place ? near : undefined;
    const waiting = near !== undefined && !unknown && (known.length === 0 || (near === 'me' && whereabouts.status === 'asking'));
    if (waiting || regions.length === 0) return { place, whereabouts, unknown, topics: undefined };
    return { place, whereabouts, unknown, topics: place ? regionsAround(place, radius, known) : chosen(region, regions) };
  }, [near, whereabouts, regions, known, me, radius, region]);
}

function placeOf(near: string | undefined, whereabouts: Whereabouts, regions: readonly ErRegion[], known: readonly ErRoom[], me: string): Place | undefined {
  if (near === undefined) return undefined;
  if (near !== 'me') return findPlace(near, regions, known);
  return whereabouts.status === 'here' ? { name: me, location: whereabouts.location } : undefined;
}

function regionsAround(place: Place, radius: number, known: readonly ErRoom[]): string[] {
  const around = known.filter((room) => room.location && distanceKm(place.location, room.location) <= radius);
  return [...new Set(around.map((room) => topicOf(room.region)))].sort();
}

function chosen(region: string | undefined, regions: readonly ErRegion[]): string[] {
  return regions.filter(({ code }) => !region || code === region).map(({ code }) => topicOf(code));
}
