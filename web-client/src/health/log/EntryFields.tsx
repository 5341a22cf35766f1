import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommandForm } from '../../accounts/forms/useCommandForm';
import type { HealthKind } from '../../api/types';
import type { EntryValues } from './entryForm';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

/** The fields of one kind: the value, its range, and when. */
export function EntryFields({ kind, input, more }: { kind: HealthKind; input: CommandForm<EntryValues>['input']; more: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.values}>
        <TextInput label={kind.kind === 'sleep' ? t('healthLog.sleepHours') : t(`healthValue.${kind.kind}`)} description={<Range kind={kind} limits={kind.value} />} inputMode="decimal" autoComplete="off" name="value" {...input('value')} />
        {kind.second && <TextInput label={t('healthLog.diastolic')} description={<Range kind={kind} limits={kind.second} />} inputMode="decimal" autoComplete="off" name="second" {...input('second')} />}
        {kind.kind === 'sleep' && <TextInput label={t('healthLog.sleepMinutes')} description={t('healthLog.sleepMinutesHint')} inputMode="numeric" autoComplete="off" name="second" {...input('second')} />}
      </div>
      {kind.kind === 'bloodSugar' && (
        <NativeSelect
          label={t('healthLog.timing')}
          data={[
            { value: '', label: t('healthLog.timingNone') },
            { value: 'fasting', label: t('healthLog.fasting') },
            { value: 'afterMeal', label: t('healthLog.afterMeal') },
          ]}
          {...input('timing')}
        />
      )}
      {more && (
        <>
          <TextInput type="datetime-local" label={t('healthLog.at')} name="at" {...input('at')} />
          <TextInput label={t('healthLog.note')} maxLength={200} autoComplete="off" name="note" {...input('note')} />
        </>
      )}
    </>
  );
}

function Range({ kind, limits }: { kind: HealthKind; limits: { lowest: number; highest: number } }) {
  const { t } = useTranslation();
  const { figure, withUnit } = useHealthWords();
  return t('healthLog.range', { range: withUnit(kind, `${figure(kind, limits.lowest)}–${figure(kind, limits.highest)}`) });
}
