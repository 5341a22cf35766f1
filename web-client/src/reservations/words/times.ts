import type { Slot } from '../../api/types';
import { dayWords, koreanClock, koreanDay } from '../../words/koreanTime';

/** Something that lies in time, as the server writes it. */
type Timed = Pick<Slot, 'start' | 'end'>;

/** The day in Korea, wherever the browser is. */
export function dayOf(at: string): string {
  return koreanDay(Date.parse(at));
}

export function clockOf(at: string): string {
  return koreanClock(Date.parse(at));
}

/** When it is, by Korea's clocks: 12월 3일 (목) 10:30–11:00. */
export function whenWords(language: string, { start, end }: Timed): string {
  return `${dayWords(language, dayOf(start))} ${clockOf(start)}–${clockOf(end)}`;
}

/** What is left, as a clock that counts down: 4:59. Nothing less than nothing is left. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
