import { useTranslation } from 'react-i18next';
import type { HealthKind, HealthSeries } from '../../api/types';
import { useHealthWords } from '../words/useHealthWords';

/** A chart in a sentence. */
export function useFiguresInWords(kind: HealthKind, series: HealthSeries): string {
  const { t } = useTranslation();
  const { figure, withUnit } = useHealthWords();
  const { first, second } = series;
  if (first == null) return t('healthLog.noEntries');
  const of = (part: typeof first) =>
    t('healthLog.sentence', { low: withUnit(kind, figure(kind, part.low)), high: withUnit(kind, figure(kind, part.high)), mean: withUnit(kind, figure(kind, part.mean)), trend: t(`healthTrend.${part.trend}`) });
  return second == null ? of(first) : `${t('healthValue.bloodPressure')}: ${of(first)} ${t('healthLog.diastolic')}: ${of(second)}`;
}
