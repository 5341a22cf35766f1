import type { Reservation } from '../../api/types';

export interface SortedReservations {
  held: Reservation[];
  /** To come or going on, the next one first. */
  upcoming: Reservation[];
  /** The last one first. */
  past: Reservation[];
  cancelled: Reservation[];
}

/** Holds that were given back or ran out are no reservations and are left out. */
export function sorted(reservations: readonly Reservation[], now: number): SortedReservations {
  const first = (a: Reservation, b: Reservation) => Date.parse(a.start) - Date.parse(b.start);
  const last = (a: Reservation, b: Reservation) => first(b, a);
  const isOver = ({ end }: Reservation) => Date.parse(end) <= now;
  const arranged = reservations.filter(({ stage }) => stage === 'booked' || stage === 'checkedIn');
  const seen = reservations.filter(({ stage }) => stage === 'completed' || stage === 'missed');
  return {
    held: reservations.filter((reservation) => isHeld(reservation, now)).sort(first),
    upcoming: arranged.filter((reservation) => !isOver(reservation)).sort(first),
    past: [...arranged.filter(isOver), ...seen].sort(last),
    cancelled: reservations.filter(({ stage }) => stage === 'cancelled').sort(last),
  };
}

export function isHeld({ stage, heldUntil }: Reservation, now: number): boolean {
  return stage === 'held' && heldUntil !== null && Date.parse(heldUntil) > now;
}

/** Whether somebody is to be there at some time of a slot. */
export function isArranged({ stage }: Reservation): boolean {
  return stage === 'booked' || stage === 'checkedIn';
}
