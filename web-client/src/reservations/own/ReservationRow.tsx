import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reservation } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { callAddress } from '../../words/phone';
import { bookAddress } from '../book/bookQuery';
import { useCancel } from '../book/commands';
import { calendarName } from '../words/placeWords';
import { Refusal } from '../words/Refusal';
import { StageBadge } from '../words/StageBadge';
import { whenWords } from '../words/times';
import { CalendarFileButton } from './CalendarFileButton';
import styles from './reservations.module.css';

export function ReservationRow({ reservation, canChange }: { reservation: Reservation; canChange: boolean }) {
  const { t, i18n } = useTranslation();
  const { place, stage } = reservation;
  return (
    <li className={styles.row} data-testid="reservation" data-stage={stage}>
      <p className={styles.when}>
        <strong>{whenWords(i18n.language, reservation)}</strong>
        <StageBadge stage={stage} />
      </p>
      <p>
        <Link to={`/hospitals/${encodeURIComponent(place.hpid)}`} lang="ko">
          {place.hospital}
        </Link>
        {' · '}
        {calendarName(i18n, place)}
      </p>
      {reservation.note && <p className={styles.note}>{t('ownReservations.note', { note: reservation.note })}</p>}
      {stage === 'cancelled' && reservation.byHospital && <p className={styles.note}>{t('ownReservations.byHospital')}</p>}
      {stage === 'cancelled' && reservation.reason && <p className={styles.note}>{t('ownReservations.reason', { reason: reservation.reason })}</p>}
      {canChange && <Changes reservation={reservation} />}
    </li>
  );
}

function Changes({ reservation }: { reservation: Reservation }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { id, place, stage } = reservation;
  if (asking) return <CancelQuestion reservation={reservation} onKept={() => setAsking(false)} />;
  return (
    <div className={styles.actions}>
      <CalendarFileButton id={id} />
      {place.phone && (
        <Button component="a" href={callAddress(place.phone)} variant="default" leftSection={<Icon name="phone" />}>
          {t('row.call')}
        </Button>
      )}
      {stage === 'booked' && (
        <>
          <Button component={Link} to={bookAddress(place.hpid, { calendar: place.calendarId, move: id })} variant="default">
            {t('ownReservations.move')}
          </Button>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('ownReservations.cancel')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Asks once more, and why; the hospital reads the reason. */
function CancelQuestion({ reservation, onKept }: { reservation: Reservation; onKept: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const cancel = useCancel();
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate({ id: reservation.id, reason });
      }}
    >
      <TextInput label={t('ownReservations.cancelReason')} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {cancel.error && <Refusal error={cancel.error} />}
      <div className={styles.actions}>
        <Button type="submit" color="#bd2c0f" loading={cancel.isPending}>
          {t('ownReservations.cancelSure')}
        </Button>
        <Button variant="default" onClick={onKept}>
          {t('ownReservations.keep')}
        </Button>
      </div>
    </form>
  );
}
