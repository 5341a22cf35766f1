import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import formStyles from '../accounts/forms/form.module.css';
import type { Treatment } from '../api/types';
import { useAtServerTime } from '../shell/clock';
import { koreanDay, plusDays } from '../words/koreanTime';
import healthStyles from '../health/log/health.module.css';
import { Costs } from './Costs';
import { findTreatments } from './findTreatments';
import { RecordsLoaded } from './RecordsLoaded';
import { Timeline } from './Timeline';
import { TreatmentTable } from './TreatmentTable';
import { useTreatments, type Period } from './useRecords';
import { useKindWords } from './useKindWords';
import styles from './records.module.css';

const Spans = [31, 92, 366] as const;

/** Treatments of a period, as a table or along time, with what they cost. */
export function TreatmentsPage() {
  const { t } = useTranslation();
  const today = useAtServerTime(koreanDay);
  const [period, setPeriod] = useState<Period>({ from: plusDays(today, -31), to: today });
  const treatments = useTreatments(period);
  return (
    <>
      <section className={formStyles.card} aria-labelledby="treatments-title">
        <h2 id="treatments-title">{t('recordsPage.treatments')}</h2>
        <PeriodChoice period={period} today={today} onChange={setPeriod} />
        <RecordsLoaded query={treatments}>{(items) => <Found items={items} period={period} />}</RecordsLoaded>
      </section>
    </>
  );
}

function PeriodChoice({ period, today, onChange }: { period: Period; today: string; onChange: (period: Period) => void }) {
  const { t } = useTranslation();
  const take = (changed: Partial<Period>) => {
    const next = { ...period, ...changed };
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange(next);
  };
  return (
    <div className={styles.period}>
      <div className={healthStyles.spans} role="group" aria-label={t('recordsPage.period')}>
        {Spans.map((days) => (
          <button key={days} type="button" aria-pressed={period.to === today && period.from === plusDays(today, -days)} onClick={() => onChange({ from: plusDays(today, -days), to: today })}>
            {t(`recordsPage.span${days}`)}
          </button>
        ))}
      </div>
      <TextInput type="date" label={t('recordsPage.from')} value={period.from} max={period.to} onChange={(event) => take({ from: event.currentTarget.value })} />
      <TextInput type="date" label={t('recordsPage.to')} value={period.to} min={period.from} max={today} onChange={(event) => take({ to: event.currentTarget.value })} />
    </div>
  );
}

function Found({ items, period }: { items: readonly Treatment[]; period: Period }) {
  const { t } = useTranslation();
  const kindWords = useKindWords();
  const [typed, setTyped] = useState('');
  const [view, setView] = useState<'table' | 'timeline'>('table');
  const found = findTreatments(items, typed, kindWords);
  return (
    <>
      <div className={styles.tools}>
        <TextInput label={t('recordsPage.search')} placeholder={t('recordsPage.searchHint')} value={typed} autoComplete="off" onChange={(event) => setTyped(event.currentTarget.value)} data-testid="treatment-search" />
        <div className={healthStyles.spans} role="group" aria-label={t('recordsPage.view')}>
          {(['table', 'timeline'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
              {t(`recordsPage.${name}`)}
            </button>
          ))}
        </div>
        <Button variant="default" onClick={() => print()}>
          {t('recordsPage.print')}
        </Button>
      </div>
      <p role="status" data-testid="treatment-count">
        {t('recordsPage.found', { count: found.length, from: period.from, to: period.to })}
      </p>
      {found.length > 0 && (view === 'table' ? <TreatmentTable items={found} /> : <Timeline items={found} />)}
      {found.length > 0 && <Costs items={found} />}
    </>
  );
}
