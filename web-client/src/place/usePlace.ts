import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api/getJson';
import type { ErRegion, ErRoom, ErRoomList } from '../api/types';
import { findPlace, type Place } from './gazetteer';
import { askWhereabouts, useWhereabouts, type Whereabouts } from './geolocation';

/** Where something is looked for from. */
export interface Origin {
  place: Place | undefined;
  whereabouts: Whereabouts;
  /** What was typed, where it names no known place. */
  unknown: string | undefined;
  /** Whether it is still being found out. */
  waiting: boolean;
}

const Nobody: ErRoom[] = [];

/** The emergency rooms of the country, whose names and addresses tell where a typed place is. */
export function useKnownRooms(wanted: boolean): readonly ErRoom[] {
  const { data } = useQuery({
    queryKey: ['gazetteer'],
    queryFn: ({ signal }) => getJson<ErRoomList>('/api/er/rooms', signal),
    enabled: wanted,
    staleTime: 600_000,
    retry: true,
  });
  return data?.items ?? Nobody;
}

/** What `near` of a query means: `me` is wherever the device is, anything else a place that was typed. */
export function usePlace(near: string | undefined, regions: readonly ErRegion[]): Origin {
  const { t } = useTranslation();
  const whereabouts = useWhereabouts();
  const typed = near === 'me' ? undefined : near;
  const known = useKnownRooms(typed !== undefined);
  const me = t('near.me');

  useEffect(() => {
    if (near === 'me' && whereabouts.status === 'unasked') askWhereabouts();
  }, [near, whereabouts.status]);

  return useMemo(() => {
    if (near === 'me') return { place: placeOfDevice(whereabouts, me), whereabouts, unknown: undefined, waiting: isAsking(whereabouts) };
    const place = typed === undefined ? undefined : findPlace(typed, regions, known);
    const waiting = typed !== undefined && known.length === 0;
    return { place, whereabouts, unknown: waiting || place ? undefined : typed, waiting };
  }, [near, typed, whereabouts, regions, known, me]);
}

function placeOfDevice(whereabouts: Whereabouts, name: string): Place | undefined {
  return whereabouts.status === 'here' ? { name, location: whereabouts.location } : undefined;
}

function isAsking({ status }: Whereabouts): boolean {
  return status === 'unasked' || status === 'asking';
}
