import type { TFunction } from 'i18next';
import { HttpError } from '../../api/problem';

/** What the server's codes about reservations say to a person. */
const Words = {
  network: 'bookingProblem.network',
  'reservations.away': 'bookingProblem.away',
  'hospitals.not-ready': 'bookingProblem.notReady',
  'reservation.unknown': 'bookingProblem.unknown',
  'hospital.unknown': 'bookingProblem.hospitalUnknown',
  'calendar.unknown': 'bookingProblem.calendarUnknown',
  'slot.off-grid': 'bookingProblem.offGrid',
  'slot.closed': 'bookingProblem.closed',
  'slot.past': 'bookingProblem.past',
  'slot.too-soon': 'bookingProblem.tooSoon',
  'slot.too-far': 'bookingProblem.tooFar',
  'slot.taken': 'bookingProblem.taken',
  'slot.blocked': 'bookingProblem.blocked',
  'reservation.time-claimed': 'bookingProblem.timeClaimed',
  'reservation.hold-expired': 'bookingProblem.holdExpired',
  'reservation.wrong-stage': 'bookingProblem.wrongStage',
  'reservation.same-slot': 'bookingProblem.sameSlot',
  'reservation.too-many-holds': 'bookingProblem.tooManyHolds',
  'reservation.too-many': 'bookingProblem.tooMany',
  'body.invalid': 'bookingProblem.fields',
  'rate.limited': 'bookingProblem.tooOften',
  'idempotency.in-progress': 'bookingProblem.away',
} as const;

export function refusalWords(t: TFunction, error: Error): string {
  const code = error instanceof HttpError ? error.code : 'network';
  return code !== undefined && code in Words ? t(Words[code as keyof typeof Words]) : t('bookingProblem.other');
}
