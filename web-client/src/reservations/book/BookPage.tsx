import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import { HttpError } from '../../api/problem';
import type { Reservation } from '../../api/types';
import { isNotReady } from '../../hospitals/filling';
import { NotReady } from '../../hospitals/words/NotReady';
import { Icon } from '../../shell/Icon';
import { useServerNow } from '../../shell/clock';
import { useTitle } from '../../shell/useTitle';
import { useOwnReservations } from '../own/ownReservations';
import { isHeld } from '../own/sorted';
import { refusalWords } from '../words/problemWords';
import { BookedStep } from './BookedStep';
import { useBookQuery } from './bookQuery';
import { ChooseStep } from './ChooseStep';
import { HoldStep } from './HoldStep';
import { useCalendars } from './useCalendars';
import styles from './book.module.css';

/** From a free time to a reservation: choose, hold and describe, done. A hold that is there already is gone on with. */
export default function BookPage() {
  const { t } = useTranslation();
  const { hpid = '' } = useParams();
  const [{ move }] = useBookQuery();
  const own = useOwnReservations();
  const [held, setHeld] = useState<Reservation>();
  const [left, setLeft] = useState<string>();
  const [booked, setBooked] = useState<Reservation>();
  const now = useServerNow();
  useTitle(t(move ? 'booking.moveTitle' : 'booking.title'));

  const found = own.data?.items.find((reservation) => reservation.place.hpid === hpid && reservation.id !== left && isHeld(reservation, now));
  const hold = move ? undefined : (held ?? found);
  const leave = () => {
    setLeft(hold?.id);
    setHeld(undefined);
  };

  return (
    <article className={styles.page}>
      <Link to={`/hospitals/${encodeURIComponent(hpid)}`} className={styles.back}>
        <Icon name="back" /> {t('booking.back')}
      </Link>
      {booked ? (
        <BookedStep reservation={booked} moved={move !== undefined} />
      ) : hold ? (
        <HoldStep key={hold.id} hold={hold} ahead={own.data?.ahead ?? 0} onBooked={setBooked} onLeft={leave} />
      ) : (
        <Choosing hpid={hpid} own={own.data?.items} onHeld={setHeld} onMoved={setBooked} />
      )}
    </article>
  );
}

type ChoosingProps = Omit<Parameters<typeof ChooseStep>[0], 'calendars'>;

function Choosing(props: ChoosingProps) {
  const { t } = useTranslation();
  const calendars = useCalendars(props.hpid);
  if (isNotReady(calendars.failureReason)) {
    return (
      <section className={formStyles.card}>
        <h1>{t('booking.title')}</h1>
        <NotReady />
      </section>
    );
  }
  if (calendars.error instanceof HttpError && calendars.error.status === 404) {
    return (
      <section className={formStyles.card}>
        <h1>{t('booking.title')}</h1>
        <Notice kind="problem">{refusalWords(t, calendars.error)}</Notice>
      </section>
    );
  }
  return (
    <Loaded query={calendars}>
      {({ items }) => {
        const booked = items.filter(({ rules }) => rules.isBooked);
        return booked.length > 0 ? <ChooseStep {...props} calendars={booked} /> : <NotBooked />;
      }}
    </Loaded>
  );
}

function NotBooked() {
  const { t } = useTranslation();
  return (
    <section className={formStyles.card} data-testid="not-booked">
      <h1>{t('booking.title')}</h1>
      <Notice kind="note">{t('booking.notBooked')}</Notice>
      <Link to="/hospitals/quick" className={formStyles.textLink}>
        {t('quick.title')}
      </Link>
    </section>
  );
}
