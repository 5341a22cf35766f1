import type { ClinicDay, Reservation, Slot } from '../../api/types';
import { dayOf } from '../words/times';
import { isArranged } from '../own/sorted';

/** What a month calendar says of a day. */
export type DayMark = 'free' | 'full' | 'closed' | 'away';

export function freeIn({ slots }: ClinicDay): number {
  return slots.reduce((sum, { free }) => sum + free, 0);
}

/** A day without any slot that can still be had is full; `away` is one that is over, too far ahead, or not known yet. */
export function markOf(day: ClinicDay | undefined): DayMark {
  if (!day) return 'away';
  if (day.state !== 'open') return 'closed';
  if (freeIn(day) > 0) return 'free';
  return day.slots.some(({ state }) => state === 'full' || state === 'blocked') ? 'full' : 'away';
}

/** Slots that were free and are not any more, of the same day; one that can be had again is none. */
export function goneBetween(before: ClinicDay | undefined, after: ClinicDay, gone: ReadonlySet<string>): ReadonlySet<string> {
  const wasFree = new Set(before?.slots.filter(isFree).map(({ slot }) => slot));
  const isGone = ({ slot, state }: Slot) => state === 'full' && (wasFree.has(slot) || gone.has(slot));
  return new Set(after.slots.filter(isGone).map(({ slot }) => slot));
}

export function isFree({ state }: Slot): boolean {
  return state === 'free';
}

/** The free slots that come next after a time, over the days that are known. */
export function freeAfter(days: readonly ClinicDay[], start: number, count: number): Slot[] {
  return days
    .flatMap(({ slots }) => slots)
    .filter((slot) => isFree(slot) && Date.parse(slot.start) > start)
    .slice(0, count);
}

/** The own reservation or hold that somebody has while a slot lasts. */
export function ownDuring(own: readonly Reservation[], slot: Slot): Reservation | undefined {
  return own.find((reservation) => isTaken(reservation) && Date.parse(reservation.start) < Date.parse(slot.end) && Date.parse(slot.start) < Date.parse(reservation.end));
}

export function ownDays(own: readonly Reservation[]): ReadonlySet<string> {
  return new Set(own.filter(isArranged).map(({ start }) => dayOf(start)));
}

function isTaken(reservation: Reservation): boolean {
  return isArranged(reservation) || reservation.stage === 'held';
}
