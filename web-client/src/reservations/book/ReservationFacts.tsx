import { useTranslation } from 'react-i18next';
import ownStyles from '../../accounts/own/own.module.css';
import type { Reservation } from '../../api/types';
import { calendarName } from '../words/placeWords';
import { whenWords } from '../words/times';

/** When, where and with whom. */
export function ReservationFacts({ reservation }: { reservation: Reservation }) {
  const { t, i18n } = useTranslation();
  const { place } = reservation;
  return (
    <dl className={ownStyles.fixed}>
      <dt>{t('booking.when')}</dt>
      <dd>
        <strong>{whenWords(i18n.language, reservation)}</strong>
      </dd>
      <dt>{t('booking.hospital')}</dt>
      <dd lang="ko">{place.hospital}</dd>
      <dt>{t('booking.calendar')}</dt>
      <dd>{calendarName(i18n, place)}</dd>
      {place.address && (
        <>
          <dt>{t('room.address')}</dt>
          <dd lang="ko">{place.address}</dd>
        </>
      )}
      {reservation.note && (
        <>
          <dt>{t('booking.symptoms')}</dt>
          <dd>{reservation.note}</dd>
        </>
      )}
    </dl>
  );
}
