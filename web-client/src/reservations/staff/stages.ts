import type { BoardEntry, ReservationStage } from '../../api/types';
import { koreanDay } from '../../words/koreanTime';

/** Whether somebody has, or had, a place of a slot. */
export function isFilling({ stage }: Pick<BoardEntry, 'stage'>): boolean {
  return stage !== 'cancelled' && stage !== 'released' && stage !== 'expired';
}

/** What the desk can make of somebody. */
export type DeskStage = Extract<ReservationStage, 'checkedIn' | 'completed' | 'missed' | 'cancelled'>;

/** What the desk may do next with somebody, the likely first: nobody comes before the day, and nobody is missed before it is time. */
export function nextStages(stage: ReservationStage, start: number, now: number): DeskStage[] {
  const itsDay = koreanDay(now) >= koreanDay(start);
  switch (stage) {
    case 'booked':
      return [...only(itsDay, 'checkedIn'), ...only(now >= start, 'missed'), 'cancelled'];
    case 'checkedIn':
      return ['completed', 'cancelled'];
    case 'missed':
      return only(itsDay, 'checkedIn');
    default:
      return [];
  }
}

function only(allowed: boolean, stage: DeskStage): DeskStage[] {
  return allowed ? [stage] : [];
}
