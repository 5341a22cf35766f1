import type { TFunction } from 'i18next';
import type { Opening } from '../../api/types';
import { dayWords, koreanClock, koreanDay, plusDays } from '../../words/koreanTime';

export interface OpeningWords {
  /** Open, closed, in a break, or not known. */
  state: string;
  /** What comes next, and when; undefined where nothing may be said. */
  next: string | undefined;
}

/** The opening of an institution at a time, as a person would say it. */
export function openingWords(t: TFunction, language: string, opening: Opening, at: string): OpeningWords {
  return { state: t(`opening.${opening.state}`), next: nextWords(t, language, opening, at) };
}

function nextWords(t: TFunction, language: string, opening: Opening, at: string): string | undefined {
  const say = (time: string) => timeWords(t, language, time, at);
  const { state, opensAt, closesAt, breakAt } = opening;
  switch (state) {
    case 'open': {
      if (closesAt === null) return t('opening.always');
      const closes = t('opening.closes', { time: say(closesAt) });
      return breakAt === null ? closes : t('opening.breakThen', { time: say(breakAt), closes });
    }
    case 'break':
      return opensAt === null ? undefined : t('opening.resumes', { time: say(opensAt) });
    case 'closed':
      return opensAt === null ? t('opening.noneKnown') : t('opening.opens', { time: say(opensAt) });
    case 'unknown':
      return t('opening.call');
  }
}

/** A time as seen from another: the hour alone on the same day, with its midnight as 24:00; then the day as well. */
function timeWords(t: TFunction, language: string, time: string, from: string): string {
  const instant = Date.parse(time);
  const [day, clock, today] = [koreanDay(instant), koreanClock(instant), koreanDay(Date.parse(from))];
  if (day === today) return clock;
  if (day !== plusDays(today, 1)) return t('opening.onDay', { day: dayWords(language, day), time: clock });
  return clock === '00:00' ? '24:00' : t('opening.nextDay', { time: clock });
}
