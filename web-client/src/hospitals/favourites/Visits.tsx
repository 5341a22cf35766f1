import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Favourite } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { koreanDay, yearDayWords } from '../../words/koreanTime';
import { useVisits } from './useFavourites';
import styles from './favourites.module.css';

/** How often its keeper was there: days that they noted, which they may take back, and days of reservations that were kept. */
export function Visits({ favourite: { hpid, name, visits, visitedOn, treatedOn } }: { favourite: Favourite }) {
  const { t, i18n } = useTranslation();
  const { busy, failed, note } = useVisits(hpid);
  const today = koreanDay(useServerNow());
  const days = [...new Set([...visitedOn, ...treatedOn])].sort().reverse();
  const [last] = days;

  return (
    <div className={styles.visits} data-testid="visits">
      {last === undefined ? (
        <p>{t('visit.none')}</p>
      ) : (
        <details>
          <summary>{t('visit.count', { count: visits, day: yearDayWords(i18n.language, last) })}</summary>
          <ul>
            {days.map((day) => (
              <li key={day}>
                {yearDayWords(i18n.language, day)}
                {treatedOn.includes(day) ? (
                  <span>{t('visit.treated')}</span>
                ) : (
                  <Button variant="subtle" size="compact-md" disabled={busy} onClick={() => note(day, false)} aria-label={t('visit.takeBackOf', { day: yearDayWords(i18n.language, day) })}>
                    {t('visit.takeBack')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {last !== today && (
        <Button variant="default" loading={busy} onClick={() => note(today, true)} aria-label={t('visit.todayAt', { name })}>
          {t('visit.today')}
        </Button>
      )}
      {failed && <p role="alert">{t('favourite.failed')}</p>}
    </div>
  );
}
