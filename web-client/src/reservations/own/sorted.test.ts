import { expect, test } from 'vitest';
import type { Reservation, ReservationStage } from '../../api/types';
import { sorted } from './sorted';

const Now = Date.parse('2026-12-03T10:00:00+09:00');

function reservation(id: string, start: string, stage: ReservationStage, heldUntil: string | null = null): Reservation {
  const end = new Date(Date.parse(start) + 1_800_000).toISOString();
  const place = { hpid: 'A1100017', hospital: '하늘병원', address: null, phone: null, calendarId: 'd001', calendar: '내과', department: null };
  return { id, slot: id, start, end, stage, heldUntil, place, note: null, sequence: 0, createdAt: start, changedAt: start, reason: null, byHospital: false };
}

test('Reservations are told apart by whether somebody still has to be there', () => {
  const list = sorted(
    [
      reservation('later', '2026-12-05T09:00:00+09:00', 'booked'),
      reservation('next', '2026-12-04T09:00:00+09:00', 'booked'),
      reservation('going on', '2026-12-03T09:45:00+09:00', 'checkedIn'),
      reservation('over', '2026-12-03T09:30:00+09:00', 'booked'),
      reservation('seen', '2026-12-01T09:00:00+09:00', 'completed'),
      reservation('missed', '2026-12-02T09:00:00+09:00', 'missed'),
      reservation('cancelled', '2026-12-09T09:00:00+09:00', 'cancelled'),
      reservation('held', '2026-12-08T09:00:00+09:00', 'held', '2026-12-03T10:04:00+09:00'),
      reservation('run out', '2026-12-08T09:30:00+09:00', 'held', '2026-12-03T10:00:00+09:00'),
      reservation('given back', '2026-12-08T10:00:00+09:00', 'released'),
    ],
    Now,
  );

  const ids = (of: Reservation[]) => of.map(({ id }) => id);
  expect(ids(list.held)).toEqual(['held']);
  expect(ids(list.upcoming)).toEqual(['going on', 'next', 'later']);
  expect(ids(list.past)).toEqual(['over', 'missed', 'seen']);
  expect(ids(list.cancelled)).toEqual(['cancelled']);
});
