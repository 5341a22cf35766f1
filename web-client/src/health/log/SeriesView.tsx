import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import type { HealthKind, HealthSeries } from '../../api/types';
import { HealthChart } from '../chart/HealthChart';
import { BandList } from './BandList';
import { Figures } from './Figures';
import { SeriesTable } from './SeriesTable';
import { useFiguresInWords } from './useFiguresInWords';
import { Spans, useSeries, type Span } from './useHealth';
import { Weekdays } from './Weekdays';
import styles from './health.module.css';

type Timing = 'fasting' | 'afterMeal';

/** How a kind went: as figures, as a chart with its bands, by day of the week, and as a table. */
export function SeriesView({ kind }: { kind: HealthKind }) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span>(30);
  const series = useSeries(kind.kind, span);
  return (
    <section className={formStyles.card} aria-labelledby="series-title" data-testid="health-series">
      <div className={styles.head}>
        <h2 id="series-title">{t('healthLog.course')}</h2>
        <div className={styles.spans} role="group" aria-label={t('healthLog.span')}>
          {Spans.map((days) => (
            <button key={days} type="button" aria-pressed={days === span} onClick={() => setSpan(days)}>
              {days === 365 ? t('healthLog.year') : t('healthLog.days', { count: days })}
            </button>
          ))}
        </div>
      </div>
      <Loaded query={series}>{(known) => <Told kind={kind} series={known} />}</Loaded>
    </section>
  );
}

function Told({ kind, series }: { kind: HealthKind; series: HealthSeries }) {
  const { t } = useTranslation();
  const words = useFiguresInWords(kind, series);
  const [timing, setTiming] = useState<Timing>('fasting');
  if (series.first == null) return <p>{t('healthLog.noEntries')}</p>;
  const ofTiming = kind.kind === 'bloodSugar' ? timing : undefined;
  return (
    <>
      <Figures kind={kind} series={series} />
      {kind.kind === 'bloodSugar' && (
        <div className={styles.spans} role="group" aria-label={t('healthLog.bandsFor')}>
          {(['fasting', 'afterMeal'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={name === timing} onClick={() => setTiming(name)}>
              {t(`healthLog.${name}`)}
            </button>
          ))}
        </div>
      )}
      <HealthChart series={series} kind={kind} timing={ofTiming} label={words} />
      {kind.second && <p className={styles.lines}>{t('healthLog.twoLines')}</p>}
      <BandList kind={kind} timing={ofTiming} />
      <Weekdays kind={kind} series={series} />
      <details className={styles.table}>
        <summary>{t('healthLog.table')}</summary>
        <SeriesTable kind={kind} series={series} />
      </details>
    </>
  );
}
