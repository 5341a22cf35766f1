import { useTranslation } from 'react-i18next';
import type { HealthKind, Measurement } from '../../api/types';

/** Values as a person says them. */
export function useHealthWords() {
  const { t, i18n } = useTranslation();

  /** A value alone: `7시간 30분` for sleep, `8,000` for steps. */
  const figure = (kind: HealthKind, value: number): string => {
    if (kind.kind === 'sleep') return t('healthLog.hours', { hours: Math.floor(Math.round(value) / 60), minutes: String(Math.round(value) % 60).padStart(2, '0') });
    return value.toLocaleString(i18n.language, { maximumFractionDigits: kind.decimals + 1 });
  };

  /** A value with its unit. */
  const withUnit = (kind: HealthKind, value: string): string => (kind.kind === 'sleep' ? value : `${value} ${t(`healthUnit.${kind.kind}`)}`);

  const entry = (kind: HealthKind, { value, second }: Pick<Measurement, 'value' | 'second'>): string =>
    withUnit(kind, second == null ? figure(kind, value) : `${figure(kind, value)}/${figure(kind, second)}`);

  const moment = (at: string): string => new Date(at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Seoul' });

  return { figure, withUnit, entry, moment };
}
