import { expect, test } from 'vitest';
import type { ReservationStage } from '../../api/types';
import { isFilling, nextStages } from './stages';

const Start = Date.parse('2026-12-03T10:00:00+09:00');
const EveningBefore = Date.parse('2026-12-02T23:59:00+09:00');
const Morning = Date.parse('2026-12-03T00:30:00+09:00');

test.each<[ReservationStage, number, ReservationStage[]]>([
  ['booked', EveningBefore, ['cancelled']],
  ['booked', Morning, ['checkedIn', 'cancelled']],
  ['booked', Start, ['checkedIn', 'missed', 'cancelled']],
  ['checkedIn', Start, ['completed', 'cancelled']],
  ['missed', Start, ['checkedIn']],
  ['held', Start, []],
  ['completed', Start, []],
  ['cancelled', Start, []],
])('Somebody who is %s at %i can be made %j', (stage, now, next) => {
  expect(nextStages(stage, Start, now)).toEqual(next);
});

test('Who gave a place back fills none; who was seen or missed did', () => {
  expect((['held', 'booked', 'checkedIn', 'completed', 'missed', 'cancelled', 'released', 'expired'] as const).filter((stage) => isFilling({ stage }))).toEqual([
    'held',
    'booked',
    'checkedIn',
    'completed',
    'missed',
  ]);
});
