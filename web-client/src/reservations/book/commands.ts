import { useQueryClient } from '@tanstack/react-query';
import { deleteJson, postJson } from '../../api/commands';
import type { Reservation } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { keepReservation } from '../own/ownReservations';

const of = (id: string) => encodeURIComponent(id);

/** Takes a slot for a few minutes. */
export function useHold() {
  return useKept((slot: string, key) => postJson<Reservation>('/api/reservations/holds', { slot }, { key }));
}

export function useBook() {
  return useKept(({ holdId, note }: { holdId: string; note: string }, key) => postJson<Reservation>('/api/reservations', { holdId, note: note.trim() || null }, { key }));
}

export function useMove() {
  return useKept(({ id, slot }: { id: string; slot: string }, key) => postJson<Reservation>(`/api/reservations/${of(id)}/reschedule`, { slot }, { key }));
}

export function useCancel() {
  return useKept(({ id, reason }: { id: string; reason: string }, key) => {
    const said = reason.trim() && `?reason=${encodeURIComponent(reason.trim())}`;
    return deleteJson<Reservation>(`/api/reservations/${of(id)}${said}`, undefined, { key });
  });
}

export function useRelease() {
  const queries = useQueryClient();
  return useCommand(async (hold: Reservation, key) => {
    await deleteJson(`/api/reservations/holds/${of(hold.id)}`, undefined, { key });
    keepReservation(queries, { ...hold, stage: 'released' });
  });
}

/** A command whose answer is the reservation as it is now. */
function useKept<Input>(run: (input: Input, key: string) => Promise<Reservation>) {
  const queries = useQueryClient();
  return useCommand(async (input: Input, key) => {
    const reservation = await run(input, key);
    keepReservation(queries, reservation);
    return reservation;
  });
}
