import type { Reservation, ReservationList } from '../../api/types';

const Shown = 3;

/** The booked visits that are not over by the server's clock, the soonest first. */
export function nextVisits({ items, now }: Pick<ReservationList, 'items' | 'now'>): Reservation[] {
  return items
    .filter(({ stage, end }) => (stage === 'booked' || stage === 'checkedIn') && Date.parse(end) > Date.parse(now))
    .sort((first, second) => Date.parse(first.start) - Date.parse(second.start))
    .slice(0, Shown);
}
