import type { Calendar, CalendarChange, CalendarRules, Closure } from '../../api/types';

/** A calendar's rules while somebody writes them. */
export interface Draft {
  name: string;
  doctor: string;
  /** The first day on which the new rules count. */
  from: string;
  isBooked: boolean;
  slotMinutes: string;
  capacity: string;
  leadMinutes: string;
  horizonDays: string;
  days: DraftDay[];
  breakFrom: string;
  breakUntil: string;
  closures: Closure[];
}

export interface DraftDay {
  day: CalendarRules['hours']['days'][number]['day'];
  open: boolean;
  opens: string;
  closes: string;
}

const UsualOpening = '09:00';
const UsualClosing = '18:00';

export function draftOf({ place, doctor, rules }: Calendar, today: string): Draft {
  return {
    name: place.calendar,
    doctor: doctor ?? '',
    from: today,
    isBooked: rules.isBooked,
    slotMinutes: String(rules.slotMinutes),
    capacity: String(rules.capacity),
    leadMinutes: String(rules.leadMinutes),
    horizonDays: String(rules.horizonDays),
    days: rules.hours.days.map(({ day, state, opens, closes }) => ({ day, open: state === 'open', opens: opens ?? UsualOpening, closes: clockInput(closes) ?? UsualClosing })),
    breakFrom: rules.hours.breakFrom ?? '',
    breakUntil: rules.hours.breakUntil ?? '',
    closures: rules.closures,
  };
}

/** What the server is asked to set; `decided` says what becomes of bookings that do not fit. */
export function changeOf(draft: Draft, department: CalendarChange['department'], decided: Pick<CalendarChange, 'conflicts' | 'reason'>): CalendarChange {
  return {
    name: draft.name,
    department,
    doctor: draft.doctor.trim() || null,
    from: draft.from || null,
    rules: {
      isBooked: draft.isBooked,
      slotMinutes: wholeOf(draft.slotMinutes),
      capacity: wholeOf(draft.capacity),
      leadMinutes: wholeOf(draft.leadMinutes),
      horizonDays: wholeOf(draft.horizonDays),
      hours: {
        days: draft.days.map(({ day, open, opens, closes }) => (open ? { day, state: 'open', opens, closes } : { day, state: 'notListed', opens: null, closes: null })),
        breakFrom: draft.breakFrom || null,
        breakUntil: draft.breakUntil || null,
      },
      closures: draft.closures,
    },
    ...decided,
  };
}

/** An id for a calendar that is being made. */
export function newCalendarId(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const id = `c${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** What a field for a time can show: midnight at the end of a day is that of the next. */
function clockInput(time: string | null): string | null {
  return time === '24:00' ? '00:00' : time;
}

/** The server refuses what is no number it takes; -1 is none for any rule. */
function wholeOf(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : -1;
}
