import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftDay } from './draft';
import styles from './schedule.module.css';

/** When it opens and closes on each day of the week, and the break for lunch. */
export function WeekHoursFields({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const { t } = useTranslation();
  const set = (changed: DraftDay) => onChange({ days: draft.days.map((day) => (day.day === changed.day ? changed : day)) });
  return (
    <fieldset className={styles.fields}>
      <legend>{t('hours.title')}</legend>
      {draft.days.map((day) => (
        <div key={day.day} className={styles.day} role="group" aria-label={t(`day.${day.day}`)}>
          <Checkbox label={t(`day.${day.day}`)} checked={day.open} onChange={(event) => set({ ...day, open: event.currentTarget.checked })} />
          {day.open ? (
            <Span from={day.opens} until={day.closes} onFrom={(opens) => set({ ...day, opens })} onUntil={(closes) => set({ ...day, closes })} />
          ) : (
            <span className={styles.closed}>{t('hours.closed')}</span>
          )}
        </div>
      ))}
      <div className={styles.day} role="group" aria-label={t('schedule.lunch')}>
        <span>{t('schedule.lunch')}</span>
        <Span from={draft.breakFrom} until={draft.breakUntil} onFrom={(breakFrom) => onChange({ breakFrom })} onUntil={(breakUntil) => onChange({ breakUntil })} />
      </div>
    </fieldset>
  );
}

interface SpanProps {
  from: string;
  until: string;
  onFrom: (time: string) => void;
  onUntil: (time: string) => void;
}

function Span({ from, until, onFrom, onUntil }: SpanProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.span}>
      <TextInput type="time" aria-label={t('schedule.opens')} value={from} onChange={(event) => onFrom(event.currentTarget.value)} />
      <span aria-hidden="true">–</span>
      <TextInput type="time" aria-label={t('schedule.closes')} value={until} onChange={(event) => onUntil(event.currentTarget.value)} />
    </span>
  );
}
