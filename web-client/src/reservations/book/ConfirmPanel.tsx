import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { Notice } from '../../accounts/forms/Notice';
import { loginAddress } from '../../accounts/login/returnTo';
import { useSession } from '../../accounts/session/SessionProvider';
import type { ClinicDay, Reservation } from '../../api/types';
import { NextFree, Refusal } from '../words/Refusal';
import { whenWords } from '../words/times';
import { useHold, useMove } from './commands';
import { freeAfter, isFree } from './days';
import styles from './book.module.css';

const Offered = 3;

interface Props {
  days: readonly ClinicDay[];
  slot: string;
  moving: Reservation | undefined;
  onSlot: (slot: string, day: string) => void;
  onHeld: (hold: Reservation) => void;
  onMoved: (reservation: Reservation) => void;
}

/** What was chosen, and the step that takes it. Somebody else may take it first, now or at the last moment: what is free next is one touch away. */
export function ConfirmPanel({ days, slot: id, moving, onSlot, onHeld, onMoved }: Props) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const navigate = useNavigate();
  const here = useLocation();
  const hold = useHold();
  const move = useMove();
  const slot = days.flatMap(({ slots }) => slots).find((known) => known.slot === id);
  const error = hold.error ?? move.error;
  const busy = hold.isPending || move.isPending;

  const take = (wanted: string) => {
    if (session.status !== 'in') void navigate(loginAddress(here));
    else if (moving) move.mutate({ id: moving.id, slot: wanted }, { onSuccess: onMoved });
    else hold.mutate(wanted, { onSuccess: onHeld });
  };
  const takeInstead = (wanted: string) => {
    onSlot(wanted, dayOfId(wanted));
    take(wanted);
  };

  if (session.status === 'in' && session.session.user.role !== 'patient') return <Notice kind="note">{t('booking.patientsOnly')}</Notice>;
  if (error) return <Refusal error={error} busy={busy} onSlot={takeInstead} />;
  if (!slot) return null;
  if (!isFree(slot) && !busy) {
    return (
      <div className={styles.confirm} data-testid="slot-gone">
        <Notice kind="problem">{t('booking.chosenGone', { when: whenWords(i18n.language, slot) })}</Notice>
        <NextFree slots={freeAfter(days, Date.parse(slot.start), Offered)} onSlot={(next) => onSlot(next, dayOfId(next))} />
      </div>
    );
  }
  return (
    <div className={styles.confirm} data-testid="confirm">
      <p aria-live="polite">
        <strong>{whenWords(i18n.language, slot)}</strong>
      </p>
      <Button fullWidth loading={busy || session.status === 'unknown'} onClick={() => take(id)}>
        {t(session.status === 'out' ? 'booking.logInFirst' : moving ? 'booking.moveHere' : 'booking.take')}
      </Button>
    </div>
  );
}

/** A slot's id ends with its time in Korea: `…/20261203T0900`. */
function dayOfId(slot: string): string {
  return slot.slice(slot.lastIndexOf('/') + 1).replace(/^(\d{4})(\d\d)(\d\d)T.*$/, '$1-$2-$3');
}
