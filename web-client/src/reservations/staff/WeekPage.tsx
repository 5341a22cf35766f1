import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../accounts/forms/Notice';
import { Loaded } from '../../accounts/own/Loaded';
import type { BoardDay, Calendar } from '../../api/types';
import { dayWords } from '../../words/koreanTime';
import { weekAround } from '../book/monthGrid';
import { clockOf } from '../words/times';
import { DeskHeading } from './DeskHeading';
import { isFilling } from './stages';
import { useBoard, useDeskChoice } from './useDesk';
import styles from './work.module.css';

/** The week at a glance: how full each time of each day is. */
export function WeekPage({ calendars }: { calendars: readonly Calendar[] }) {
  const { t } = useTranslation();
  const { calendar, ...choice } = useDeskChoice(calendars);
  if (!calendar) return <Notice kind="note">{t('desk.noCalendars')}</Notice>;
  const from = weekAround(choice.day)[0] ?? choice.day;
  return (
    <>
      <DeskHeading title={t('desk.week')} calendars={calendars} calendar={calendar} from={from} days={7} {...choice} />
      <Week calendar={calendar.place.calendarId} from={from} />
    </>
  );
}

function Week({ calendar, from }: { calendar: string; from: string }) {
  const { t, i18n } = useTranslation();
  const board = useBoard(calendar, from, 7);
  return (
    <Loaded query={board}>
      {({ items }) => (
        // Wider than a phone: it is moved sideways, with the keyboard too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} role="region" aria-label={t('desk.week')} tabIndex={0}>
          <table className={styles.week} data-testid="week">
            <thead>
              <tr>
                <th scope="col">{t('desk.time')}</th>
                {items.map((day) => (
                  <th key={day.date} scope="col">
                    <Link to={{ pathname: '/work/board', search: new URLSearchParams({ calendar, day: day.date }).toString() }}>{dayWords(i18n.language, day.date)}</Link>
                    <small>{day.state === 'open' ? t('desk.dayCount', { count: day.booked + day.checkedIn + day.completed }) : t(`desk.${day.state}`)}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {timesOf(items).map((time) => (
                <tr key={time}>
                  <th scope="row">{time}</th>
                  {items.map((day) => (
                    <Cell key={day.date} day={day} time={time} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}

function Cell({ day, time }: { day: BoardDay; time: string }) {
  const { t } = useTranslation();
  const slot = day.slots.find((of) => clockOf(of.slot.start) === time);
  if (!slot) return <td />;
  const people = slot.people.filter(isFilling);
  return (
    <td data-filled={people.length >= slot.slot.capacity || undefined} data-blocked={slot.blockReason !== null || undefined}>
      {slot.blockReason === null ? `${people.length}/${slot.slot.capacity}` : t('desk.blockedShort')}
      {people.map((entry) => (
        <small key={entry.id}>{entry.name ?? t('desk.noName')}</small>
      ))}
    </td>
  );
}

/** Every time at which a slot of some day begins. */
function timesOf(days: readonly BoardDay[]): string[] {
  return [...new Set(days.flatMap(({ slots }) => slots.map(({ slot }) => clockOf(slot.start))))].sort();
}
