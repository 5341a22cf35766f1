import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../../api/getJson';
import type { ErHistory } from '../../api/types';
import roomStyles from '../room/room.module.css';
import { useMoment } from '../words/useWords';
import { figure } from '../../charts/figure';
import { HistoryChart } from './HistoryChart';
import { PastMessages } from './PastMessages';
import styles from './history.module.css';

const Spans = { day: 24, week: 168 } as const;
type Span = keyof typeof Spans;

/** How it was, and how it usually is: as a chart, in a sentence, and as a table. */
export default function RoomHistory({ hpid }: { hpid: string }) {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span>('day');
  const { data, error } = useQuery({
    queryKey: ['history', hpid, span],
    queryFn: ({ signal }) => getJson<ErHistory>(`/api/er/rooms/${encodeURIComponent(hpid)}/history?hours=${Spans[span]}`, signal),
    refetchInterval: 120_000,
  });

  return (
    <>
      <section className={roomStyles.panel} aria-labelledby="history" data-testid="er-history">
        <div className={styles.head}>
          <h2 id="history">{t('history.title')}</h2>
          <div className={styles.spans} role="group" aria-label={t('history.span')}>
            {(Object.keys(Spans) as Span[]).map((name) => (
              <button key={name} type="button" aria-pressed={span === name} onClick={() => setSpan(name)}>
                {t(`history.${name}`)}
              </button>
            ))}
          </div>
        </div>
        {data && <Told history={data} />}
        {!data && <p role="status">{t(error ? 'history.failed' : 'history.loading')}</p>}
      </section>
      <PastMessages hpid={hpid} />
    </>
  );
}

function Told({ history }: { history: ErHistory }) {
  const { t } = useTranslation();
  const frees = history.items.map(({ free }) => free);
  if (frees.length < 2) return <p className={styles.summary}>{t('history.none')}</p>;
  const summary = t('history.summary', { low: figure(Math.min(...frees)), high: figure(Math.max(...frees)), latest: figure(frees.at(-1) ?? 0) });
  return (
    <>
      <p className={styles.summary}>{summary}</p>
      <HistoryChart history={history} label={summary} />
      <Legend usual={history.usual.length > 1} />
      <details className={styles.table}>
        <summary>{t('history.table')}</summary>
        <HistoryTable history={history} />
      </details>
    </>
  );
}

function Legend({ usual }: { usual: boolean }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend}>
      <li>
        <svg width="28" height="12" aria-hidden="true">
          <path d="M1,6h26" className={styles.line} />
        </svg>
        {t('history.free')}
      </li>
      {usual && (
        <li>
          <svg width="28" height="12" aria-hidden="true">
            <path d="M0,1h28v10h-28Z" className={styles.band} />
            <path d="M1,6h26" className={styles.usual} />
          </svg>
          {t('history.usual')}
        </li>
      )}
      {!usual && <li>{t('history.usualNone')}</li>}
    </ul>
  );
}

function HistoryTable({ history }: { history: ErHistory }) {
  const { t } = useTranslation();
  return (
    // A scrolling table must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('history.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('history.at')}</th>
            <th scope="col">{t('history.free')}</th>
            <th scope="col">{t('history.lowHigh')}</th>
          </tr>
        </thead>
        <tbody>
          {[...history.items].reverse().map((point) => (
            <tr key={point.at}>
              <Time at={point.at} />
              <td>{figure(point.free)}</td>
              <td>
                {figure(point.low)} – {figure(point.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Time({ at }: { at: string }) {
  return <th scope="row">{useMoment(at)}</th>;
}

