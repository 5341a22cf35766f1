import { expect, test } from 'vitest';
import type { Reservation } from '../../api/types';
import { nextVisits } from './nextVisits';

const visit = (id: string, day: string, stage: Reservation['stage'] = 'booked'): Reservation =>
  ({ id, stage, start: `2026-11-${day}T09:00:00+09:00`, end: `2026-11-${day}T09:30:00+09:00` }) as Reservation;

test('The next visits are those that are booked and not over, the soonest first, and no more than three', () => {
  const items = [visit('later', '28'), visit('past', '20'), visit('soon', '25'), visit('gone', '26', 'cancelled'), visit('here', '24', 'checkedIn'), visit('last', '30')];

  expect(nextVisits({ items, now: '2026-11-24T09:10:00+09:00' }).map(({ id }) => id)).toEqual(['here', 'soon', 'later']);
});
