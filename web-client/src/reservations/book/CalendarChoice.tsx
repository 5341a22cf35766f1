import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../api/types';
import { calendarName } from '../words/placeWords';

interface Props {
  calendars: readonly Calendar[];
  chosen: Calendar;
  onCalendar: (calendar: string) => void;
}

/** Which department or doctor; nothing to choose where there is one. */
export function CalendarChoice({ calendars, chosen, onCalendar }: Props) {
  const { t, i18n } = useTranslation();
  const nameOf = ({ place, doctor }: Calendar) => [calendarName(i18n, place), doctor].filter(Boolean).join(' · ');
  if (calendars.length === 1) {
    return (
      <p>
        {t('booking.calendar')}: <strong>{nameOf(chosen)}</strong>
      </p>
    );
  }
  return (
    <NativeSelect
      label={t('booking.calendar')}
      data-testid="calendar-select"
      value={chosen.place.calendarId}
      onChange={(event) => onCalendar(event.currentTarget.value)}
      data={calendars.map((calendar) => ({ value: calendar.place.calendarId, label: nameOf(calendar) }))}
    />
  );
}
