import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { HttpError } from '../../api/problem';
import type { BookingConflict, CalendarChange, ScheduleRefusal } from '../../api/types';
import { StageBadge } from '../words/StageBadge';
import { whenWords } from '../words/times';
import styles from './schedule.module.css';

/** Undefined unless the change was refused for their sake. */
export function conflictsOf(error: Error | null): readonly BookingConflict[] | undefined {
  if (!(error instanceof HttpError) || error.code !== 'schedule.conflicts') return undefined;
  const { conflicts }: Partial<ScheduleRefusal> = error.body;
  return conflicts ?? [];
}

interface Props {
  conflicts: readonly BookingConflict[];
  busy: boolean;
  onDecided: (decided: Pick<CalendarChange, 'conflicts' | 'reason'>) => void;
}

/** Bookings that do not fit the change. Nothing has been done yet: somebody decides what becomes of them. */
export function Conflicts({ conflicts, busy, onDecided }: Props) {
  const { t, i18n } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const cancel = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') onDecided({ conflicts: 'cancel', reason: reason.trim() });
  };
  return (
    <section className={styles.conflicts} aria-labelledby="conflicts-title" data-testid="conflicts">
      <h3 id="conflicts-title">{t('schedule.conflicts', { count: conflicts.length })}</h3>
      <Notice kind="problem">{t('schedule.conflictsText')}</Notice>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.reservationId}>
            {whenWords(i18n.language, conflict)} <strong>{conflict.name ?? t('desk.noName')}</strong> <StageBadge stage={conflict.stage} />
          </li>
        ))}
      </ul>
      <Button loading={busy} onClick={() => onDecided({ conflicts: 'keep', reason: null })}>
        {t('schedule.keep')}
      </Button>
      <TextInput label={t('schedule.cancelReason')} maxLength={200} value={reason} error={missing && t('desk.reasonMissing')} onChange={(event) => setReason(event.currentTarget.value)} />
      <Button color="#bd2c0f" loading={busy} onClick={cancel}>
        {t('schedule.cancelThem')}
      </Button>
    </section>
  );
}
