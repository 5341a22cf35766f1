import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ErRoom } from '../../api/types';
import { minutesAgo, Now, room } from '../../test/rooms';
import { listed } from '../filters/arrange';
import type { BedKind, SevereKind } from '../words/bedKinds';
import { recommend } from './recommend';
import { Obstacles, standingOf } from './rules';

interface Told {
  name: string;
  patient: { severe?: number[]; bed?: BedKind; ageMonths?: number };
  rooms: { hpid: string; km: number; minutes: number; general: [number | null, number]; pediatric?: [number, number]; grade: string; severe?: ErRoom['severe']; messages?: ErRoom['messages'] }[];
  expected: string[];
  radiusKm: number;
  against: Record<string, string[]>;
  gate?: 'yes';
}

/** The stories that the gateway's own test tells. */
const stories = JSON.parse(readFileSync('../tests/gateway/Emergency/Recommending/scenarios.json', 'utf8')) as Told[];
const Place = { lat: 37.5663, lon: 126.9779 };
const ChildUnderMonths = 180;

describe('The recommended order', () => {
  test.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
    const rooms = story.rooms.map((told) => listed(roomOf(told, story.gate), Now, Place));
    const { severe = [], bed, ageMonths } = story.patient;
    const matching = bed ? rooms.filter((item) => (item.room.beds[bed]?.available ?? 0) > 0) : rooms;

    const found = recommend(
      matching,
      { severe: severe.map((kind) => String(kind) as SevereKind), ...(bed && { bed }), child: ageMonths !== undefined && ageMonths < ChildUnderMonths, ...(ageMonths !== undefined && { ageMonths }) },
      undefined,
    );

    expect(found.ranked.map((item) => item.room.hpid)).toEqual(story.expected);
    expect(found.radius).toBe(story.radiusKm);
    for (const [hpid, against] of Object.entries(story.against)) {
      const item = found.ranked.find(({ room }) => room.hpid === hpid);
      expect([...new Set(item?.recommendation.against.map(({ obstacle }) => obstacle))], hpid).toEqual(against);
    }
  });

  test('has a rule for every obstacle, and none leaves a room open', () => {
    expect(Obstacles.filter((obstacle) => standingOf(obstacle) === 'open')).toEqual([]);
  });
});

function roomOf(told: Told['rooms'][number], gate: 'yes' | undefined): ErRoom {
  const beds: ErRoom['beds'] = { general: { available: told.general[0], total: told.general[1] } };
  if (told.pediatric) beds.pediatric = { available: told.pediatric[0], total: told.pediatric[1] };
  return room({
    hpid: told.hpid,
    name: told.hpid,
    grade: told.grade as ErRoom['grade'],
    observedAt: minutesAgo(told.minutes),
    location: { lat: Place.lat + told.km / 111.195, lon: Place.lon },
    beds,
    severe: { ...told.severe, ...(gate && { '28': { state: gate } }) },
    messages: (told.messages ?? []).map((message) => ({ ...message, from: null, until: null })),
  });
}
