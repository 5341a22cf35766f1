import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Beds } from '../../api/types';
import type { Congestion } from './congestion';
import { CongestionWord } from './CongestionShape';
import { figureOf, freeBedsOf, type FreeBeds } from './freeBeds';
import styles from './words.module.css';

interface Props {
  beds: Beds | undefined;
  congestion: Congestion;
  /** Too old to be trusted: it is shown as unknown, whatever it says. */
  expired: boolean;
  large?: boolean;
}

/** The answer: free general beds, in large figures, with what the figure means in words. */
export function FreeFigure({ beds, congestion, expired, large = false }: Props) {
  const { t } = useTranslation();
  const free = freeBedsOf(beds);
  const figure = figureOf(free);
  const changes = useChanges(figure);
  const shown = expired ? 'unknown' : congestion;
  const total = beds?.total ?? undefined;
  const totalWords = total === undefined ? t('free.totalUnknown') : t('free.ofTotal', { total });
  const meaning = useMeaning(free);

  return (
    <div className={`${styles.figure} ${large ? styles.large : ''}`} data-congestion={shown}>
      <span className="visually-hidden">
        {t('free.label')}: {meaning.long}, {totalWords}
      </span>
      <span key={changes} className={`${styles.number} ${changes > 0 ? styles.changed : ''}`} data-testid="er-free" aria-hidden="true">
        {figure}
      </span>
      <span className={styles.total} aria-hidden="true">
        {free.kind === 'absent' || free.kind === 'implausible' ? meaning.short : totalWords}
      </span>
      {free.kind === 'over' && !large && (
        <span className={styles.total} aria-hidden="true">
          {meaning.short}
        </span>
      )}
      <CongestionWord congestion={shown} word={expired ? t('freshness.expired') : t(`congestion.${shown}`)} />
    </div>
  );
}

/** What a count means: short beside the figure, long for those who hear it and on the room's page. */
export function useMeaning(free: FreeBeds): { short: string; long: string } {
  const { t } = useTranslation();
  switch (free.kind) {
    case 'free':
      return { short: t('free.free', { count: free.count }), long: t('free.free', { count: free.count }) };
    case 'full':
      return { short: t('free.full'), long: t('free.full') };
    case 'over':
      return { short: t('free.over', { count: free.by }), long: t('free.overLong', { count: free.by }) };
    case 'absent':
      return { short: t('free.absent'), long: t('free.absentLong') };
    case 'implausible':
      return { short: t('free.implausible'), long: t('free.implausibleLong') };
  }
}

/** How often a value has changed since it was first shown. */
function useChanges(value: string): number {
  const [seen, setSeen] = useState({ value, changes: 0 });
  if (seen.value !== value) setSeen({ value, changes: seen.changes + 1 });
  return seen.changes;
}
