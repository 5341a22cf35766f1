import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Own, useUser } from '../../accounts/session/SessionProvider';
import { getOwn } from '../../api/getOwn';
import type { Reservation, ReservationList } from '../../api/types';
import { useEvents } from '../live/useEvents';
import { NoticesKey } from '../notices/useNotices';

export const ReservationsKey = [Own, 'reservations'];

/** Own reservations, with how far the server's clock is ahead of this device's. */
export interface OwnReservations extends ReservationList {
  ahead: number;
}

/** Own holds and reservations, live; asks nothing for somebody who is no patient. */
export function useOwnReservations() {
  const queries = useQueryClient();
  const isPatient = useUser()?.role === 'patient';
  useEvents(isPatient ? '/api/me/reservations/events' : undefined, () => {
    void queries.invalidateQueries({ queryKey: ReservationsKey });
    void queries.invalidateQueries({ queryKey: NoticesKey });
  });
  return useQuery({ queryKey: ReservationsKey, queryFn: ({ signal }) => read(signal), enabled: isPatient, refetchInterval: 60_000 });
}

async function read(signal: AbortSignal): Promise<OwnReservations> {
  const list = await getOwn<ReservationList>('/api/me/reservations', signal);
  return { ...list, ahead: Date.parse(list.now) - Date.now() };
}

/** What a command answered is shown at once; the list is asked for anew all the same. */
export function keepReservation(queries: QueryClient, reservation: Reservation): void {
  queries.setQueryData<OwnReservations>(ReservationsKey, (list) => list && { ...list, items: [...list.items.filter(({ id }) => id !== reservation.id), reservation] });
  void queries.invalidateQueries({ queryKey: ReservationsKey });
}
