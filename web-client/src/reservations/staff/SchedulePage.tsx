import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import type { Calendar } from '../../api/types';
import { calendarName } from '../words/placeWords';
import { newCalendarId } from './draft';
import { ScheduleForm } from './ScheduleForm';
import { useDeskChoice } from './useDesk';
import { Versions } from './Versions';
import styles from './work.module.css';

/** When a calendar can be booked. Each change is a new version from a day on. */
export function SchedulePage({ calendars }: { calendars: readonly Calendar[] }) {
  const { t, i18n } = useTranslation();
  const { calendar, today, choose } = useDeskChoice(calendars);
  const [making, setMaking] = useState<string>();
  const [saved, setSaved] = useState<string>();
  if (!calendar) return <Notice kind="note">{t('desk.noCalendars')}</Notice>;

  const ids = calendars.map(({ place }) => place.calendarId);
  const shown = making ? blankLike(calendar, making) : calendar;
  return (
    <>
      <header className={styles.heading}>
        <h1>{t('schedule.title')}</h1>
        <p lang="ko" className={styles.hospital}>
          {calendar.place.hospital}
        </p>
        <div className={styles.tools}>
          <NativeSelect
            label={t('booking.calendar')}
            value={making ? '' : calendar.place.calendarId}
            onChange={(event) => {
              setMaking(undefined);
              setSaved(undefined);
              choose({ calendar: event.currentTarget.value });
            }}
            data={[
              ...(making ? [{ value: '', label: t('schedule.newCalendar') }] : []),
              ...calendars.map(({ place }) => ({ value: place.calendarId, label: calendarName(i18n, place) })),
            ]}
          />
          <Button variant="default" disabled={making !== undefined} onClick={() => setMaking(newCalendarId(ids))}>
            {t('schedule.newCalendar')}
          </Button>
        </div>
      </header>
      <section className={formStyles.card} aria-labelledby="rules-title" data-testid="rules">
        <h2 id="rules-title">{making ? t('schedule.newCalendar') : calendarName(i18n, calendar.place)}</h2>
        {!making && calendar.version === 0 && <Notice kind="note">{t('schedule.fromPublicHours')}</Notice>}
        {!making && saved === calendar.place.calendarId && <Notice kind="done">{t('schedule.saved')}</Notice>}
        <ScheduleForm
          key={`${shown.place.calendarId} ${shown.version}`}
          calendar={shown}
          today={today}
          onSet={() => {
            setMaking(undefined);
            setSaved(shown.place.calendarId);
            choose({ calendar: shown.place.calendarId });
          }}
        />
      </section>
      {!making && <Versions calendar={calendar.place.calendarId} />}
    </>
  );
}

/** A calendar that is being made begins with another's hours. */
function blankLike(calendar: Calendar, id: string): Calendar {
  return { ...calendar, version: 0, doctor: null, place: { ...calendar.place, calendarId: id, calendar: '' }, rules: { ...calendar.rules, closures: [] } };
}
