import { useTranslation } from 'react-i18next';
import type { HospitalDetail } from '../../api/types';
import { dayHoursWords, hasHours, rowOf } from '../words/hoursWords';
import styles from './detail.module.css';

/** The hours of a week; what is not known is said so, and never counts as open. */
export function WeekHours({ hospital: { hours, at, holiday } }: { hospital: HospitalDetail }) {
  const { t } = useTranslation();
  const today = rowOf(at, holiday !== null);
  const known = hasHours(hours);
  return (
    <section className={styles.panel} aria-labelledby="hours">
      <h2 id="hours">{t('hours.title')}</h2>
      {!known && <p className={styles.note}>{t('hours.noneKnown')}</p>}
      <table className={styles.table}>
        <tbody>
          {hours.days.map((day) => (
            <tr key={day.day} aria-current={day.day === today ? 'date' : undefined}>
              <th scope="row">
                {t(`day.${day.day}`)}
                {day.day === today && <span className={styles.today}>{t('hours.today')}</span>}
              </th>
              <td>{dayHoursWords(t, day, known)}</td>
            </tr>
          ))}
          {hours.breakFrom !== null && hours.breakUntil !== null && (
            <tr>
              <th scope="row">{t('hours.break')}</th>
              <td>{t('hours.span', { opens: hours.breakFrom, closes: hours.breakUntil })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
