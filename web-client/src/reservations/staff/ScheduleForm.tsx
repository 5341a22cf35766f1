import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import formStyles from '../../accounts/forms/form.module.css';
import { putJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import type { Calendar, CalendarChange, CalendarVersion } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { Refusal } from '../words/Refusal';
import { Closures } from './Closures';
import { Conflicts, conflictsOf } from './Conflicts';
import { changeOf, draftOf, type Draft } from './draft';
import { CalendarsKey } from './useDesk';
import { WeekHoursFields } from './WeekHoursFields';
import styles from './schedule.module.css';

interface Props {
  calendar: Calendar;
  today: string;
  onSet: () => void;
}

const Numbers = ['slotMinutes', 'capacity', 'leadMinutes', 'horizonDays'] as const;

export function ScheduleForm({ calendar, today, onSet }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(calendar, today));
  const put = usePut(calendar, onSet);
  const form = useRef<HTMLFormElement>(null);
  // The first field that is refused gets the focus.
  useEffect(() => {
    if (put.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [put.error]);
  const change = (part: Partial<Draft>) => {
    put.reset();
    setDraft({ ...draft, ...part });
  };
  const set = (decided: Pick<CalendarChange, 'conflicts' | 'reason'>) => put.mutate(changeOf(draft, calendar.place.department, decided));
  const isWrong = (field: string) => put.error instanceof HttpError && field in put.error.fields;
  const problem = (field: string) => isWrong(field) && t('schedule.outOfRange');
  const conflicts = conflictsOf(put.error);

  return (
    <form
      ref={form}
      className={formStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        set({ conflicts: null, reason: null });
      }}
    >
      <div className={styles.pair}>
        <TextInput label={t('schedule.name')} name="name" maxLength={40} error={isWrong('name') && t('fieldProblem.nameRequired')} value={draft.name} onChange={(event) => change({ name: event.currentTarget.value })} />
        <TextInput label={t('schedule.doctor')} maxLength={40} value={draft.doctor} onChange={(event) => change({ doctor: event.currentTarget.value })} />
      </div>
      <Checkbox label={t('schedule.isBooked')} checked={draft.isBooked} onChange={(event) => change({ isBooked: event.currentTarget.checked })} />
      <div className={styles.pair}>
        {Numbers.map((field) => (
          <TextInput
            key={field}
            inputMode="numeric"
            name={field}
            label={t(`schedule.${field}`)}
            description={t(`schedule.${field}Hint`)}
            error={problem(field)}
            value={draft[field]}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <WeekHoursFields draft={draft} onChange={change} />
      {(isWrong('hours') || isWrong('break')) && <Notice kind="problem">{t('schedule.hoursWrong')}</Notice>}
      <Closures closures={draft.closures} today={today} onChange={(closures) => change({ closures })} />
      {isWrong('closures') && <Notice kind="problem">{t('schedule.closuresWrong')}</Notice>}
      <TextInput type="date" label={t('schedule.from')} description={t('schedule.fromHint')} value={draft.from} onChange={(event) => change({ from: event.currentTarget.value })} />
      {conflicts ? <Conflicts conflicts={conflicts} busy={put.isPending} onDecided={set} /> : put.error && <Refusal error={put.error} />}
      {!conflicts && (
        <Button type="submit" loading={put.isPending}>
          {t('schedule.save')}
        </Button>
      )}
    </form>
  );
}

/** Says that it is set when the calendars are known anew: this form is made anew with its version, and could not say so itself. */
function usePut({ place }: Calendar, onSet: () => void) {
  const queries = useQueryClient();
  return useCommand(async (change: CalendarChange, key) => {
    const version = await putJson<CalendarVersion>(`/api/staff/calendars/${encodeURIComponent(place.calendarId)}`, change, { key });
    await queries.invalidateQueries({ queryKey: CalendarsKey });
    onSet();
    return version;
  });
}
