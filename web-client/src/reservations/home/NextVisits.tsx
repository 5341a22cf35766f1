import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { useOwnReservations } from '../own/ownReservations';
import { nextVisits } from './nextVisits';

/** What is booked next; nothing while nothing is. */
export function NextVisits() {
  const { t, i18n } = useTranslation();
  const { data } = useOwnReservations();
  const visits = data ? nextVisits(data) : [];
  if (visits.length === 0) return null;
  const time = (at: string) => new Date(at).toLocaleString(i18n.language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Seoul' });
  return (
    <section className={formStyles.card} aria-labelledby="visits-title" data-testid="next-visits">
      <h2 id="visits-title">{t('visits.next')}</h2>
      <ul>
        {visits.map(({ id, start, place }) => (
          <li key={id}>
            <strong>{time(start)}</strong> · {place.hospital} · {place.calendar}
          </li>
        ))}
      </ul>
      <Link to="/me/reservations" className={formStyles.textLink}>
        {t('ownReservations.title')}
      </Link>
    </section>
  );
}
