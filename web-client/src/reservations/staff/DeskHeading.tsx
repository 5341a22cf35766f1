import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { dayWords, plusDays } from '../../words/koreanTime';
import { calendarName } from '../words/placeWords';
import { download } from '../words/download';
import { Refusal } from '../words/Refusal';
import { boardPath } from './useDesk';
import styles from './work.module.css';

interface Props {
  title: string;
  calendars: readonly Calendar[];
  calendar: Calendar;
  day: string;
  today: string;
  /** How many days are looked at, from which one. */
  from: string;
  days: number;
  choose: (part: { calendar?: string; day?: string }) => void;
}

/** Which calendar and days, and what can be taken along of them. */
export function DeskHeading({ title, calendars, calendar, day, today, from, days, choose }: Props) {
  const { t, i18n } = useTranslation();
  const csv = useCommand(() => download(boardPath(calendar.place.calendarId, from, days, '.csv'), `${calendar.place.calendarId}-${from}.csv`));
  return (
    <header className={styles.heading}>
      <h1>
        {title} <span>{days === 1 ? dayWords(i18n.language, day) : `${dayWords(i18n.language, from)} – ${dayWords(i18n.language, plusDays(from, days - 1))}`}</span>
      </h1>
      <p lang="ko" className={styles.hospital}>
        {calendar.place.hospital} · {calendarName(i18n, calendar.place)}
      </p>
      <div className={`${styles.tools} ${styles.noPrint}`}>
        {calendars.length > 1 && (
          <NativeSelect
            label={t('booking.calendar')}
            value={calendar.place.calendarId}
            onChange={(event) => choose({ calendar: event.currentTarget.value })}
            data={calendars.map(({ place }) => ({ value: place.calendarId, label: calendarName(i18n, place) }))}
          />
        )}
        <TextInput type="date" label={t('desk.day')} value={day} onChange={(event) => event.currentTarget.value && choose({ day: event.currentTarget.value })} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => choose({ day: plusDays(day, -days) })}>
            {t('desk.before')}
          </Button>
          <Button variant="default" disabled={day === today} onClick={() => choose({ day: today })}>
            {t('hours.today')}
          </Button>
          <Button variant="default" onClick={() => choose({ day: plusDays(day, days) })}>
            {t('desk.after')}
          </Button>
        </div>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => window.print()}>
            {t('desk.print')}
          </Button>
          <Button variant="default" loading={csv.isPending} onClick={() => csv.mutate(undefined)}>
            {t('desk.csv')}
          </Button>
        </div>
      </div>
      {csv.error && <Refusal error={csv.error} />}
    </header>
  );
}
