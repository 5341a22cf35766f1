import { useTranslation } from 'react-i18next';
import type { HealthKind, HealthSeries, HealthSummary } from '../../api/types';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

const Arrows = { rising: '↗', falling: '↘', steady: '→', unknown: '' } as const;

/** Latest, mean, lowest, highest and trend of a period. */
export function Figures({ kind, series }: { kind: HealthKind; series: HealthSeries }) {
  const { t } = useTranslation();
  return (
    <div className={styles.figures} data-testid="health-figures">
      {series.first && <Part kind={kind} summary={series.first} {...(kind.second && { name: t('healthValue.bloodPressure') })} />}
      {series.second && <Part kind={kind} summary={series.second} name={t('healthLog.diastolic')} />}
    </div>
  );
}

function Part({ kind, summary, name }: { kind: HealthKind; summary: HealthSummary; name?: string }) {
  const { t } = useTranslation();
  const { figure, withUnit } = useHealthWords();
  const trend = t(`healthTrend.${summary.trend}`);
  return (
    <div>
      {name && <h3>{name}</h3>}
      <dl>
        {(['latest', 'mean', 'low', 'high'] as const).map((part) => (
          <div key={part}>
            <dt>{t(`healthLog.${part}`)}</dt>
            <dd>{withUnit(kind, figure(kind, summary[part]))}</dd>
          </div>
        ))}
        <div>
          <dt>{t('healthLog.trend')}</dt>
          <dd>
            <span aria-hidden="true">{Arrows[summary.trend]} </span>
            {trend}
            {summary.change != null && summary.trend !== 'steady' && ` (${summary.change > 0 ? '+' : '−'}${withUnit(kind, figure(kind, Math.abs(summary.change)))})`}
          </dd>
        </div>
      </dl>
    </div>
  );
}
