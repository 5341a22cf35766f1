import { expect, test } from 'vitest';
import type { Calendar, CalendarRules } from '../../api/types';
import { changeOf, draftOf, newCalendarId } from './draft';

const Weekday = { state: 'open', opens: '08:30', closes: '17:30' } as const;
const Off = { state: 'notListed', opens: null, closes: null } as const;
const Rules: CalendarRules = {
  isBooked: true,
  slotMinutes: 20,
  hours: {
    days: [
      { day: 'monday', ...Weekday },
      { day: 'tuesday', ...Weekday },
      { day: 'wednesday', ...Weekday },
      { day: 'thursday', ...Weekday },
      { day: 'friday', ...Weekday },
      { day: 'saturday', ...Off },
      { day: 'sunday', ...Off },
      { day: 'holiday', ...Off },
    ],
    breakFrom: '12:30',
    breakUntil: '13:30',
  },
  capacity: 3,
  leadMinutes: 60,
  horizonDays: 60,
  closures: [{ from: '2026-12-24', through: '2026-12-26', reason: '학회' }],
};
const Internal: Calendar = {
  place: { hpid: 'A1100017', hospital: '하늘병원', address: null, phone: null, calendarId: 'd001', calendar: '내과', department: 'internalMedicine' },
  doctor: '김선생',
  version: 1,
  rules: Rules,
};

test('Rules that nobody touched are set as they were', () => {
  const change = changeOf(draftOf(Internal, '2026-12-01'), 'internalMedicine', { conflicts: null, reason: null });

  expect(change).toEqual({ name: '내과', department: 'internalMedicine', doctor: '김선생', from: '2026-12-01', rules: Rules, conflicts: null, reason: null });
});

test('A day that is opened has usual hours until others are said', () => {
  const draft = draftOf(Internal, '2026-12-01');
  const days = draft.days.map((day) => (day.day === 'saturday' ? { ...day, open: true } : day));

  expect(changeOf({ ...draft, days }, null, { conflicts: null, reason: null }).rules?.hours.days[5]).toEqual({ day: 'saturday', state: 'open', opens: '09:00', closes: '18:00' });
});

test.each(['', 'many', '1.5', '-3'])('A number that is none (%s) is left to the server to refuse', (capacity) => {
  const change = changeOf({ ...draftOf(Internal, '2026-12-01'), capacity }, null, { conflicts: null, reason: null });

  expect(change.rules?.capacity).toBe(-1);
});

test('A new calendar has an id that no other has', () => {
  expect(newCalendarId(['d001', 'c1', 'c3'])).toBe('c2');
});
