// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { startTexts } from '../../i18n';
import { minutesAgo, Now } from '../../test/rooms';
import { BedKinds, EquipmentKinds } from './bedKinds';
import { congestionOf } from './congestion';
import { figureOf, freeBedsOf } from './freeBeds';
import { ageOf, freshnessOf } from './freshness';
import { distanceWords } from '../../words/distance';
import { momentWords } from '../../words/moments';
import { ageWords } from './useWords';

beforeAll(() => startTexts('ko'));

describe('Freshness', () => {
  test.each([
    [0, 'fresh'],
    [10, 'fresh'],
    [10.01, 'ageing'],
    [30, 'ageing'],
    [30.01, 'stale'],
    [60, 'stale'],
    [60.01, 'expired'],
    [60 * 24 * 365 * 7, 'expired'],
    [-5, 'fresh'],
  ] as const)('of a reading %d minutes old is %s', (minutes, freshness) => {
    expect(freshnessOf(minutesAgo(minutes), Now)).toBe(freshness);
  });
});

describe('Age in words', () => {
  test.each([
    [0.5, '방금 전', 'just now'],
    [-4, '방금 전', 'just now'],
    [3.9, '3분 전', '3 min ago'],
    [59.9, '59분 전', '59 min ago'],
    [150, '2시간 전', '2 h ago'],
    [60 * 49, '2일 전', '2 d ago'],
    [60 * 24 * 400, '2025. 5. 24.', 'May 24, 2025'],
  ])('%d minutes: %s', (minutes, korean, english) => {
    expect(ageWords(i18next.getFixedT('ko'), 'ko', Now - minutes * 60_000, Now)).toBe(korean);
    expect(ageWords(i18next.getFixedT('en'), 'en', Now - minutes * 60_000, Now)).toBe(english);
  });

  test('counts whole units only', () => {
    expect(ageOf(Now - 59 * 60_000 - 59_999, Now)).toEqual({ unit: 'minutes', count: 59 });
  });
});

test('A moment is told by the clocks of Korea, with the day only when it is another one', () => {
  expect(momentWords('ko', '2026-06-27T23:50:00Z', Now)).toBe('08:50');
  expect(momentWords('en', '2026-06-26T23:50:00Z', Now)).toContain('Jun 27');
});

test.each([
  [0.004, '10 m'],
  [0.643, '640 m'],
  [1.84, '1.8 km'],
  [123.4, '123 km'],
])('A distance of %d km is told as %s', (km, words) => {
  expect(distanceWords(i18next.getFixedT('ko'), 'ko', km)).toBe(words);
});

describe('Congestion', () => {
  test.each([
    [8, 10, 'smooth'],
    [79, 100, 'moderate'],
    [5, 10, 'moderate'],
    [49, 100, 'crowded'],
    [0, 10, 'crowded'],
    [-4, 10, 'crowded'],
    [-4, null, 'crowded'],
    [85, 17, 'smooth'],
    [5, null, 'unknown'],
    [5, 0, 'unknown'],
    [null, 10, 'unknown'],
  ] as const)('of %j free of %j general beds is %s', (available, total, congestion) => {
    expect(congestionOf('general', { available, total })).toBe(congestion);
  });

  test('of isolation beds is smooth only when all are free', () => {
    expect(congestionOf('isolation', { available: 9, total: 10 })).toBe('moderate');
    expect(congestionOf('isolation', { available: 10, total: 10 })).toBe('smooth');
  });

  test('of a kind that is not reported is unknown', () => {
    expect(congestionOf('general', undefined)).toBe('unknown');
  });
});

describe('Free beds', () => {
  test('keeps absent, none, over capacity and implausible apart', () => {
    const kinds = [undefined, { available: null, total: 4 }, { available: 0, total: 4 }, { available: -4, total: 4 }, { available: null, total: 4, implausible: true }];

    expect(kinds.map((beds) => freeBedsOf(beds).kind)).toEqual(['absent', 'absent', 'full', 'over', 'implausible']);
    expect(kinds.map((beds) => figureOf(freeBedsOf(beds)))).toEqual(['–', '–', '0', '−4', '?']);
  });
});

describe('The kinds of this page are those of the server', () => {
  const source = readFileSync('../grain-interfaces/Emergency/BedKind.cs', 'utf8');

  test.each([
    ['BedKind', BedKinds],
    ['EquipmentKind', EquipmentKinds],
  ])('%s', (name, kinds) => {
    expect([...kinds].sort()).toEqual(membersOf(name).sort());
  });

  function membersOf(name: string): string[] {
    const body = new RegExp(`enum ${name}\\s*{([^}]*)}`).exec(source)?.[1] ?? '';
    const members = body.split('\n').flatMap((line) => /^\s*([A-Z]\w*),/.exec(line)?.[1] ?? []);
    return members.map((member) => member.charAt(0).toLowerCase() + member.slice(1));
  }
});
