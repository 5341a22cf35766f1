import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import formStyles from '../../accounts/forms/form.module.css';
import { Loaded } from '../../accounts/own/Loaded';
import { getOwn } from '../../api/getOwn';
import type { CalendarVersionList } from '../../api/types';
import { dayWords } from '../../words/koreanTime';
import { clockOf, dayOf } from '../words/times';
import { CalendarsKey } from './useDesk';
import styles from './schedule.module.css';

/** What was set when. */
export function Versions({ calendar }: { calendar: string }) {
  const { t, i18n } = useTranslation();
  const versions = useQuery({
    queryKey: [...CalendarsKey, calendar, 'versions'],
    queryFn: ({ signal }) => getOwn<CalendarVersionList>(`/api/staff/calendars/${encodeURIComponent(calendar)}/versions`, signal),
  });
  return (
    <section className={formStyles.card} aria-labelledby="versions-title">
      <h2 id="versions-title">{t('schedule.versions')}</h2>
      <Loaded query={versions}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={formStyles.lead}>{t('schedule.noVersions')}</p>
          ) : (
            <ul className={styles.versions} data-testid="versions">
              {items.map(({ number, from, setAt, rules }) => (
                <li key={number}>
                  <strong>{t('schedule.version', { number, from: dayWords(i18n.language, from) })}</strong>
                  <span>{t('schedule.versionText', { minutes: rules.slotMinutes, capacity: rules.capacity, at: `${dayWords(i18n.language, dayOf(setAt))} ${clockOf(setAt)}` })}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
