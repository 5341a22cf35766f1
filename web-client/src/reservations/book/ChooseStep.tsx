import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { useSession } from '../../accounts/session/SessionProvider';
import type { Calendar, Reservation } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { koreanDay, plusDays } from '../../words/koreanTime';
import { calendarName } from '../words/placeWords';
import { whenWords } from '../words/times';
import { useBookQuery } from './bookQuery';
import { CalendarChoice } from './CalendarChoice';
import { ConfirmPanel } from './ConfirmPanel';
import { freeIn, ownDays } from './days';
import { MonthCalendar } from './MonthCalendar';
import { monthOf, plusMonths } from './monthGrid';
import { SlotPicker } from './SlotPicker';
import { useAvailability } from './useAvailability';
import styles from './book.module.css';

interface Props {
  hpid: string;
  /** Those that take bookings; at least one. */
  calendars: readonly Calendar[];
  /** Not yet known while it is undefined. */
  own: readonly Reservation[] | undefined;
  onHeld: (hold: Reservation) => void;
  onMoved: (reservation: Reservation) => void;
}

export function ChooseStep({ hpid, calendars, own: known, onHeld, onMoved }: Props) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const [query, change] = useBookQuery();
  const own = known ?? [];
  const today = koreanDay(useServerNow());
  const moving = own.find(({ id }) => id === query.move);
  // Whoever came to move must not end with a second appointment.
  const mayTake = !query.move || moving !== undefined || session.status === 'out';
  const calendar = calendars.find(({ place }) => place.calendarId === (query.calendar ?? moving?.place.calendarId)) ?? calendars[0];
  const [turned, setTurned] = useState<string>();
  const month = turned ?? monthOf(query.day ?? today);
  const [first, last] = [monthOf(today), monthOf(plusDays(today, calendar?.rules.horizonDays ?? 0))];
  const { days, failed, retry, gone } = useAvailability({ hpid, calendar: calendar?.place.calendarId ?? '', month, today, day: query.day });
  // At the end of a month the next one is what people look for.
  const isOver = !turned && !query.day && month < last && days?.every((of) => freeIn(of) === 0);
  if (isOver) setTurned(plusMonths(month, 1));
  const day = days?.find(({ date }) => date === query.day);
  if (!calendar) return null;

  const choose = (chosen: string, slot?: string) => {
    setTurned(monthOf(chosen));
    change({ calendar: calendar.place.calendarId, day: chosen, slot });
  };
  return (
    <section className={styles.choose} aria-labelledby="booking-title">
      <header className={styles.heading}>
        <h1 id="booking-title">{t(query.move ? 'booking.moveTitle' : 'booking.title')}</h1>
        <p lang="ko">{calendar.place.hospital}</p>
        {moving && <Notice kind="note">{t('booking.movingFrom', { when: whenWords(i18n.language, moving) })}</Notice>}
        {known && !mayTake && <Notice kind="problem">{t('booking.movingUnknown')}</Notice>}
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>
          <CalendarChoice
            calendars={calendars}
            chosen={calendar}
            onCalendar={(chosen) => change({ calendar: chosen, slot: undefined })}
          />
          <MonthCalendar
            month={month}
            first={first}
            last={last}
            days={days}
            own={ownDays(own)}
            chosen={query.day}
            today={today}
            onMonth={setTurned}
            onDay={choose}
          />
          {failed && (
            <>
              <Notice kind="problem">{t('own.failed')}</Notice>
              <Button variant="default" onClick={retry}>
                {t('own.again')}
              </Button>
            </>
          )}
        </div>
        <div className={styles.column}>
          {!query.day && <p className={styles.hint}>{t('booking.chooseDay', { calendar: calendarName(i18n, calendar.place) })}</p>}
          {query.day && !day && !failed && <Skeleton height="12rem" radius="md" />}
          {day && <SlotPicker day={day} own={own} gone={gone} chosen={query.slot} onSlot={(slot) => change({ slot })} />}
          {query.slot && days && mayTake && (
            <ConfirmPanel days={days} slot={query.slot} moving={moving} onSlot={(slot, date) => choose(date, slot)} onHeld={onHeld} onMoved={onMoved} />
          )}
        </div>
      </div>
    </section>
  );
}
