import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QuickOfferList } from '../../api/types';
import { distanceWords } from '../../words/distance';
import { bookAddress } from '../book/bookQuery';
import { calendarName } from '../words/placeWords';
import { dayOf, whenWords } from '../words/times';
import styles from './quick.module.css';

export function OfferRow({ offer: { slot, place, distanceKm } }: { offer: QuickOfferList['items'][number] }) {
  const { t, i18n } = useTranslation();
  const when = whenWords(i18n.language, slot);
  return (
    <li className={styles.offer}>
      <div>
        <p className={styles.when}>{when}</p>
        <p>
          <strong lang="ko">{place.hospital}</strong>
          {' · '}
          {calendarName(i18n, place)}
        </p>
        <p className={styles.where}>
          {distanceKm !== null && <strong>{distanceWords(t, i18n.language, distanceKm)} </strong>}
          {place.address && <span lang="ko">{place.address}</span>}
        </p>
      </div>
      <Button
        component={Link}
        to={bookAddress(place.hpid, { calendar: place.calendarId, day: dayOf(slot.start), slot: slot.slot })}
        aria-label={t('quick.bookOne', { hospital: place.hospital, when })}
      >
        {t('booking.button')}
      </Button>
    </li>
  );
}
