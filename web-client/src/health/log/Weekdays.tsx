import { useTranslation } from 'react-i18next';
import type { HealthKind, HealthSeries } from '../../api/types';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

/** A Monday, for the names of the days. */
const Monday = Date.UTC(2024, 0, 1);
const DayMs = 86_400_000;
const BarWidth = 100;

/** 요일별: mean and span of each day of the week, with a bar that shows the mean among the week's. */
export function Weekdays({ kind, series }: { kind: HealthKind; series: HealthSeries }) {
  const { t, i18n } = useTranslation();
  const { figure } = useHealthWords();
  const name = new Intl.DateTimeFormat(i18n.language, { timeZone: 'UTC', weekday: 'short' });
  const highest = Math.max(...series.weekdays.map(({ first }) => first?.mean ?? 0));
  return (
    <div className={styles.weekdays} data-testid="health-weekdays">
      <h3 id="weekdays-title">{t('healthLog.byWeekday')}</h3>
      <table aria-labelledby="weekdays-title">
        <thead>
          <tr>
            <th scope="col">{t('healthLog.weekday')}</th>
            <th scope="col">{t('healthLog.mean')}</th>
            <th scope="col">{t('healthLog.lowHigh')}</th>
            <th scope="col">{t('healthLog.count')}</th>
          </tr>
        </thead>
        <tbody>
          {series.weekdays.map(({ weekday, count, first, second }) => (
            <tr key={weekday}>
              <th scope="row">{name.format(Monday + (weekday - 1) * DayMs)}</th>
              <td>
                {first ? figure(kind, first.mean) + (second ? `/${figure(kind, second.mean)}` : '') : '–'}
                {first && (
                  <svg width={BarWidth} height="6" aria-hidden="true">
                    <rect width={(first.mean / highest) * BarWidth} height="6" rx="3" />
                  </svg>
                )}
              </td>
              <td>{first ? `${figure(kind, first.low)}–${figure(kind, first.high)}` : '–'}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
