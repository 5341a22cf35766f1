import { useTranslation } from 'react-i18next';
import type { ClinicDay } from '../../api/types';
import { Icon } from '../../shell/Icon';
import { dayWords } from '../../words/koreanTime';
import { freeIn, markOf } from './days';
import { monthWords, plusMonths, weekdayWords, weeksOf, type Month } from './monthGrid';
import styles from './month.module.css';

interface Props {
  month: Month;
  first: Month;
  last: Month;
  days: readonly ClinicDay[] | undefined;
  /** Days on which one has a reservation. */
  own: ReadonlySet<string>;
  chosen: string | undefined;
  today: string;
  onMonth: (month: Month) => void;
  onDay: (day: string) => void;
}

/** A month with what is free on each day; days without anything to choose can be read but not pressed. */
export function MonthCalendar({ month, first, last, onMonth, ...days }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.calendar} data-testid="month">
      <div className={styles.heading}>
        <button type="button" className={styles.turn} aria-label={t('booking.monthBefore')} disabled={month <= first} onClick={() => onMonth(plusMonths(month, -1))}>
          <Icon name="back" />
        </button>
        <h2 aria-live="polite">{monthWords(i18n.language, month)}</h2>
        <button type="button" className={styles.turn} data-next aria-label={t('booking.monthAfter')} disabled={month >= last} onClick={() => onMonth(plusMonths(month, 1))}>
          <Icon name="back" />
        </button>
      </div>
      <table className={styles.grid}>
        <caption className="visually-hidden">{t('booking.monthCaption', { month: monthWords(i18n.language, month) })}</caption>
        <thead>
          <tr>
            {weekdayWords(i18n.language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            <tr key={week.find(Boolean) ?? row}>
              {week.map((date, column) => (
                <td key={date ?? column}>{date && <Day {...days} date={date} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>{t('booking.legend')}</p>
    </div>
  );
}

type DayProps = Pick<Props, 'days' | 'own' | 'chosen' | 'today' | 'onDay'> & { date: string };

function Day({ date, days, own, chosen, today, onDay }: DayProps) {
  const { t, i18n } = useTranslation();
  const day = days?.find((of) => of.date === date);
  const mark = markOf(day);
  const free = day ? freeIn(day) : 0;
  const said = mark === 'free' ? t('booking.freeCount', { count: free }) : mark === 'full' ? t('booking.full') : mark === 'closed' ? t('booking.closed') : '';
  const mine = own.has(date);
  return (
    <button
      type="button"
      className={styles.day}
      data-mark={mark}
      data-holiday={day?.state === 'holiday' || undefined}
      data-date={date}
      aria-pressed={date === chosen}
      aria-current={date === today ? 'date' : undefined}
      disabled={mark === 'closed' || mark === 'away'}
      onClick={() => onDay(date)}
    >
      <span className="visually-hidden">{[dayWords(i18n.language, date), said, mine && t('booking.ownDay')].filter(Boolean).join(', ')}</span>
      <span className={styles.number} aria-hidden="true">
        {Number(date.slice(8))}
      </span>
      <span className={styles.said} aria-hidden="true">
        {mark === 'free' ? free : mark === 'full' ? t('booking.fullShort') : ' '}
      </span>
      {mine && <span className={styles.mine} />}
    </button>
  );
}
