import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reservation } from '../../api/types';
import { bookAddress } from '../book/bookQuery';
import { useCountdown } from '../book/useCountdown';
import { countdown, whenWords } from '../words/times';
import styles from './reservations.module.css';

/** A place that waits to be booked. */
export function HeldRow({ hold, ahead }: { hold: Reservation; ahead: number }) {
  const { t, i18n } = useTranslation();
  const left = useCountdown(hold.heldUntil ?? hold.changedAt, ahead);
  if (left === 0) return null;
  return (
    <p className={styles.held}>
      <span>
        {t('ownReservations.held', { when: whenWords(i18n.language, hold) })} <span lang="ko">{hold.place.hospital}</span>
        <strong role="timer">{countdown(left)}</strong>
      </span>
      <Link to={bookAddress(hold.place.hpid, { calendar: hold.place.calendarId })}>{t('ownReservations.goOn')}</Link>
    </p>
  );
}
