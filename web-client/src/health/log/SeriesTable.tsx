import { useTranslation } from 'react-i18next';
import type { HealthKind, HealthSeries } from '../../api/types';
import { dayWords } from '../../words/koreanTime';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

export function SeriesTable({ kind, series }: { kind: HealthKind; series: HealthSeries }) {
  const { t, i18n } = useTranslation();
  const { figure } = useHealthWords();
  const both = (first: number, second: number | undefined) => figure(kind, first) + (second === undefined ? '' : `/${figure(kind, second)}`);
  return (
    // A scrolling table must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('healthLog.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('healthLog.day')}</th>
            <th scope="col">{t('healthLog.mean')}</th>
            <th scope="col">{t('healthLog.low')}</th>
            <th scope="col">{t('healthLog.high')}</th>
          </tr>
        </thead>
        <tbody>
          {[...series.days].reverse().map(({ day, first, second }) => (
            <tr key={day}>
              <th scope="row">{dayWords(i18n.language, day)}</th>
              <td>{both(first.mean, second?.mean)}</td>
              <td>{both(first.low, second?.low)}</td>
              <td>{both(first.high, second?.high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
