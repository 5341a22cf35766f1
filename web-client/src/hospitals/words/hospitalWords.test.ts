// @vitest-environment jsdom
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DayHours, Opening } from '../../api/types';
import { startTexts } from '../../i18n';
import { dayHoursWords, hasHours, rowOf } from './hoursWords';
import { openingWords } from './openingWords';

const At = '2026-11-24T14:05:00+09:00';

beforeAll(() => startTexts('ko'));

const opening = (part: Partial<Opening>): Opening => ({ state: 'open', closesAt: null, opensAt: null, breakAt: null, ...part });
const said = (part: Partial<Opening>, language: 'ko' | 'en' = 'ko', at = At) => {
  const { state, next } = openingWords(i18next.getFixedT(language), language, opening(part), at);
  return next === undefined ? state : `${state} · ${next}`;
};

describe('An opening in words', () => {
  test.each<[Partial<Opening>, string]>([
    [{ closesAt: '2026-11-24T18:00:00+09:00' }, '진료 중 · 18:00에 끝남'],
    [{ closesAt: '2026-11-24T18:00:00+09:00', breakAt: '2026-11-24T15:00:00+09:00' }, '진료 중 · 15:00부터 점심시간, 18:00에 끝남'],
    [{ closesAt: '2026-11-25T00:00:00+09:00' }, '진료 중 · 24:00에 끝남'],
    [{ closesAt: '2026-11-25T02:00:00+09:00' }, '진료 중 · 다음 날 02:00에 끝남'],
    [{ closesAt: null }, '진료 중 · 24시간'],
    [{ state: 'break', opensAt: '2026-11-24T14:30:00+09:00' }, '점심시간 · 14:30에 다시 시작'],
    [{ state: 'closed', opensAt: '2026-11-25T09:00:00+09:00' }, '진료 안 함 · 다음 날 09:00에 시작'],
    [{ state: 'closed', opensAt: '2026-11-28T09:00:00+09:00' }, '진료 안 함 · 11월 28일 (토) 09:00에 시작'],
    [{ state: 'closed', opensAt: null }, '진료 안 함 · 다음 진료를 알 수 없음'],
    [{ state: 'unknown' }, '진료시간 미제공 · 전화로 확인하세요'],
  ])('%j is: %s', (part, words) => expect(said(part)).toBe(words));

  test('is said in English too', () => {
    expect(said({ closesAt: '2026-11-25T02:00:00+09:00' }, 'en')).toBe('Open · closes 02:00 the next day');
  });

  test('goes by Korea\'s clocks, wherever the times come from', () => {
    expect(said({ closesAt: '2026-11-24T15:30:00Z' })).toBe('진료 중 · 다음 날 00:30에 끝남');
  });
});

describe('The hours of a day', () => {
  const row = (part: Partial<DayHours>, known = true) => dayHoursWords(i18next.t, { day: 'monday', state: 'open', opens: '09:00', closes: '18:00', ...part }, known);

  test('are said with their end on the next day', () => {
    expect(row({})).toBe('09:00–18:00');
    expect(row({ opens: '20:00', closes: '02:00' })).toBe('20:00–다음 날 02:00');
    expect(row({ opens: '18:00', closes: '24:00' })).toBe('18:00–24:00');
    expect(row({ opens: '00:00', closes: '24:00' })).toBe('24시간');
  });

  test('are closed when only other days are listed, and unknown when none is', () => {
    const notListed = { state: 'notListed', opens: null, closes: null } as const;
    expect(row(notListed)).toBe('진료 안 함');
    expect(row(notListed, false)).toBe('미제공');
    expect(hasHours({ days: [{ day: 'monday', ...notListed }], breakFrom: null, breakUntil: null })).toBe(false);
  });

  test('that make no sense are never open', () => {
    expect(row({ state: 'unknown', opens: null, closes: null })).toBe('확인 불가 값');
  });

  test('are those of the weekday in Korea, and of the holiday when it is one', () => {
    expect(rowOf(At, false)).toBe('tuesday');
    expect(rowOf('2026-11-28T16:00:00Z', false)).toBe('sunday');
    expect(rowOf(At, true)).toBe('holiday');
  });
});
