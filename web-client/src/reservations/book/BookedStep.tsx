import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import type { Reservation } from '../../api/types';
import { directionsTo, MapServices } from '../../hospitals/detail/directions';
import { useHospital } from '../../hospitals/detail/useHospital';
import { Icon } from '../../shell/Icon';
import { callAddress } from '../../words/phone';
import { CalendarFileButton } from '../own/CalendarFileButton';
import { useHeadingFocus } from '../words/useHeadingFocus';
import { ReservationFacts } from './ReservationFacts';
import styles from './book.module.css';

/** It is done, and what comes next. */
export function BookedStep({ reservation, moved }: { reservation: Reservation; moved: boolean }) {
  const { t } = useTranslation();
  const heading = useHeadingFocus();
  const { place } = reservation;
  return (
    <section className={formStyles.card} aria-labelledby="booked-title" data-testid="booked">
      <p className={styles.done}>
        <Icon name="check" size={32} />
      </p>
      <h1 id="booked-title" ref={heading} tabIndex={-1}>
        {t(moved ? 'booked.moved' : 'booked.title')}
      </h1>
      <ReservationFacts reservation={reservation} />
      <h2>{t('booked.next')}</h2>
      <ul className={styles.next}>
        <li>{t('booked.bring')}</li>
        <li>{t('booked.change')}</li>
      </ul>
      <div className={styles.actions}>
        <CalendarFileButton id={reservation.id} />
        <Directions hpid={place.hpid} />
        {place.phone && (
          <Button component="a" href={callAddress(place.phone)} variant="default" leftSection={<Icon name="phone" />}>
            {t('hospital.call', { phone: place.phone })}
          </Button>
        )}
        <Button component={Link} to="/me/reservations">
          {t('ownReservations.title')}
        </Button>
      </div>
    </section>
  );
}

function Directions({ hpid }: { hpid: string }) {
  const { t } = useTranslation();
  const answer = useHospital(hpid);
  if (answer.kind !== 'hospital' || !answer.hospital.location) return null;
  const { name, location } = answer.hospital;
  return MapServices.map((service) => (
    <Button key={service} component="a" href={directionsTo(service, name, location)} target="_blank" rel="noreferrer" variant="default" leftSection={<Icon name="route" />}>
      {t('booked.directions', { service: t(`directions.${service}`) })}
    </Button>
  ));
}
