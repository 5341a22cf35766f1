import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import type { Reservation } from '../../api/types';
import { Refusal } from '../words/Refusal';
import { countdown } from '../words/times';
import { useHeadingFocus } from '../words/useHeadingFocus';
import { useBook, useRelease } from './commands';
import { ReservationFacts } from './ReservationFacts';
import { useCountdown } from './useCountdown';
import styles from './book.module.css';

const LongestNote = 500;
const LastMinute = 60_000;

interface Props {
  hold: Reservation;
  /** How far the server's clock is ahead. */
  ahead: number;
  onBooked: (reservation: Reservation) => void;
  onLeft: () => void;
}

/** The place is held for a few minutes: time to say what the matter is, and to book. */
export function HoldStep({ hold, ahead, onBooked, onLeft }: Props) {
  const { t } = useTranslation();
  const left = useCountdown(hold.heldUntil ?? hold.changedAt, ahead);
  const heading = useHeadingFocus();
  const [note, setNote] = useState('');
  const book = useBook();
  const release = useRelease();

  if (left === 0 && !book.isPending) return <Expired onLeft={onLeft} />;
  return (
    <section className={formStyles.card} aria-labelledby="hold-title" data-testid="hold">
      <h1 id="hold-title" ref={heading} tabIndex={-1}>
        {t('hold.title')}
      </h1>
      <p className={styles.timer} data-last={left <= LastMinute || undefined}>
        <span role="timer" data-testid="countdown">
          {countdown(left)}
        </span>
        {t('hold.left')}
      </p>
      <p role="status" className="visually-hidden">
        {left <= LastMinute && t('hold.lastMinute')}
      </p>
      <ReservationFacts reservation={hold} />
      <form
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          book.mutate({ holdId: hold.id, note }, { onSuccess: onBooked });
        }}
      >
        <Textarea
          size="md"
          label={t('hold.note')}
          description={t('hold.noteHint')}
          maxLength={LongestNote}
          rows={4}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {book.error && <Refusal error={book.error} />}
        {release.error && <Refusal error={release.error} />}
        <Button type="submit" fullWidth loading={book.isPending}>
          {t('hold.book')}
        </Button>
        <Button variant="default" fullWidth loading={release.isPending} onClick={() => release.mutate(hold, { onSuccess: onLeft })}>
          {t('hold.release')}
        </Button>
      </form>
    </section>
  );
}

function Expired({ onLeft }: { onLeft: () => void }) {
  const { t } = useTranslation();
  return (
    <section className={formStyles.card} data-testid="hold-expired">
      <h1>{t('hold.expired')}</h1>
      <Notice kind="problem">{t('bookingProblem.holdExpired')}</Notice>
      <Button onClick={onLeft}>{t('hold.again')}</Button>
    </section>
  );
}
