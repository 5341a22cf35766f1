import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ErRoom } from '../../api/types';
import { useAtServerTime } from '../../shell/clock';
import { memberOf } from '../../words/memberOf';
import { momentWords } from '../../words/moments';
import { Grades, type Grade } from './bedKinds';
import { ageOf } from './freshness';

export function ageWords(t: TFunction, language: string, at: number, now: number): string {
  const age = ageOf(at, now);
  switch (age.unit) {
    case 'now':
      return t('age.now');
    case 'date':
      return t('age.date', { date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'Asia/Seoul' }).format(at) });
    default:
      return t(`age.${age.unit}`, { count: age.count });
  }
}

/** The age of an instant in words. It ticks by itself, and draws again only when the words change. */
export function useAge(at: string): string {
  const { t, i18n } = useTranslation();
  return useAtServerTime((now) => ageWords(t, i18n.language, Date.parse(at), now));
}

export function useMoment(at: string): string {
  const { i18n } = useTranslation();
  return useAtServerTime((now) => momentWords(i18n.language, at, now));
}

export function gradeOf(room: Pick<ErRoom, 'grade'>): Grade {
  return memberOf(Grades, room.grade) ?? 'unknown';
}
