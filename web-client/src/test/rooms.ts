import type { ErRoom } from '../api/types';

export const Now = Date.parse('2026-06-28T09:00:00+09:00');

export function minutesAgo(minutes: number): string {
  return new Date(Now - minutes * 60_000).toISOString();
}

/** A room as the server tells of it: fresh, with 12 of 24 general beds free, unless said otherwise. */
export function room(part: Partial<ErRoom> = {}): ErRoom {
  return {
    hpid: 'A1100017',
    name: '서울대학교병원',
    grade: 'regionalCenter',
    region: '11',
    district: '종로구',
    address: '서울특별시 종로구 대학로 101',
    location: { lat: 37.5796, lon: 126.999 },
    phone: '02-2072-2475',
    mainPhone: null,
    freshness: 'fresh',
    observedAt: minutesAgo(3),
    stamp: 'hospital',
    readAt: minutesAgo(1),
    congestion: 'moderate',
    beds: { general: { available: 12, total: 24 } },
    equipment: {},
    messages: [],
    severe: {},
    ...part,
  };
}

export function withBeds(available: number | null, total: number | null, part: Partial<ErRoom> = {}): ErRoom {
  return room({ beds: { general: { available, total } }, ...part });
}
