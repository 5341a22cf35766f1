import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import type { Reservation } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { useTitle } from '../../shell/useTitle';
import { NoticesLink } from '../notices/NoticesLink';
import { CalendarFeed } from './CalendarFeed';
import { ForPatients } from './ForPatients';
import { HeldRow } from './HeldRow';
import { useOwnReservations } from './ownReservations';
import { ReservationRow } from './ReservationRow';
import { sorted } from './sorted';
import styles from './reservations.module.css';

export default function MyReservationsPage() {
  const { t } = useTranslation();
  return (
    <ForPatients title={t('ownReservations.title')}>
      <MyReservations />
    </ForPatients>
  );
}

function MyReservations() {
  const { t } = useTranslation();
  useTitle(t('ownReservations.title'));
  const own = useOwnReservations();
  const now = useServerNow();
  return (
    <div className={styles.page}>
      <h1>{t('ownReservations.title')}</h1>
      <NoticesLink className={formStyles.textLink} />
      <Loaded query={own}>
        {({ items, ahead }) => {
          const { held, upcoming, past, cancelled } = sorted(items, now);
          return (
            <>
              {held.map((hold) => (
                <HeldRow key={hold.id} hold={hold} ahead={ahead} />
              ))}
              <section className={formStyles.card} aria-labelledby="upcoming-title" data-testid="upcoming">
                <h2 id="upcoming-title">{t('ownReservations.upcoming', { count: upcoming.length })}</h2>
                {upcoming.length === 0 && <NoneYet />}
                <Rows reservations={upcoming} canChange />
              </section>
              <Folded name={t('ownReservations.past', { count: past.length })} reservations={past} testId="past" />
              <Folded name={t('ownReservations.cancelled', { count: cancelled.length })} reservations={cancelled} testId="cancelled" />
            </>
          );
        }}
      </Loaded>
      <CalendarFeed />
    </div>
  );
}

function NoneYet() {
  const { t } = useTranslation();
  return (
    <>
      <p className={formStyles.lead}>{t('ownReservations.none')}</p>
      <div className={formStyles.links}>
        <Link to="/hospitals/quick">{t('quick.title')}</Link>
        <Link to="/hospitals">{t('ownReservations.findHospital')}</Link>
      </div>
    </>
  );
}

function Folded({ name, reservations, testId }: { name: string; reservations: Reservation[]; testId: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.folded} data-testid={testId}>
      <summary>{name}</summary>
      {reservations.length === 0 ? <p className={formStyles.lead}>{t('ownReservations.nothing')}</p> : <Rows reservations={reservations} />}
    </details>
  );
}

function Rows({ reservations, canChange = false }: { reservations: Reservation[]; canChange?: boolean }) {
  return (
    <ul className={styles.rows}>
      {reservations.map((reservation) => (
        <ReservationRow key={reservation.id} reservation={reservation} canChange={canChange} />
      ))}
    </ul>
  );
}
