import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ErRegion, ErRoom } from '../../api/types';
import { useAtServerTime } from '../../shell/clock';
import { Grades, memberOf, type Grade } from './bedKinds';
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

/** A moment by Korea's clocks, as the reader's language writes it; the day only when it is another one. */
export function momentWords(language: string, at: string, now: number): string {
  const day = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Seoul' }).format(instant);
  const sameDay = day(Date.parse(at)) === day(now);
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Seoul',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(sameDay ? {} : { month: 'short', day: 'numeric' }),
  }).format(Date.parse(at));
}

export function useMoment(at: string): string {
  const { i18n } = useTranslation();
  return useAtServerTime((now) => momentWords(i18n.language, at, now));
}

export function distanceWords(t: TFunction, language: string, km: number): string {
  if (km < 1) return t('row.distanceMetres', { m: Math.max(10, Math.round(km * 100) * 10) });
  const digits = km < 10 ? 1 : 0;
  return t('row.distance', { km: new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(km) });
}

export function gradeOf(room: Pick<ErRoom, 'grade'>): Grade {
  return memberOf(Grades, room.grade) ?? 'unknown';
}

export function regionName(region: ErRegion, language: string): string {
  return language === 'en' ? region.englishName : region.name;
}

export function shortRegionName(region: ErRegion, language: string): string {
  return language === 'en' ? region.englishName : region.shortName;
}
