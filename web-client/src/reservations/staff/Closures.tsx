import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Closure } from '../../api/types';
import styles from './schedule.module.css';

interface Props {
  closures: readonly Closure[];
  today: string;
  onChange: (closures: Closure[]) => void;
}

/** Days on which it is closed besides. */
export function Closures({ closures, today, onChange }: Props) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Closure>) => onChange(closures.map((closure, at) => (at === index ? { ...closure, ...part } : closure)));
  return (
    <fieldset className={styles.fields}>
      <legend>{t('schedule.closures')}</legend>
      {closures.map((closure, index) => (
        <div key={index} className={styles.closure} role="group" aria-label={t('schedule.closure', { number: index + 1 })}>
          <TextInput type="date" label={t('schedule.closedFrom')} value={closure.from} onChange={(event) => set(index, { from: event.currentTarget.value })} />
          <TextInput type="date" label={t('schedule.closedThrough')} value={closure.through} onChange={(event) => set(index, { through: event.currentTarget.value })} />
          <TextInput label={t('schedule.closureReason')} maxLength={200} value={closure.reason} onChange={(event) => set(index, { reason: event.currentTarget.value })} />
          <Button variant="default" aria-label={t('schedule.removeClosure', { number: index + 1 })} onClick={() => onChange(closures.filter((_, at) => at !== index))}>
            {t('schedule.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button variant="default" onClick={() => onChange([...closures, { from: today, through: today, reason: '' }])}>
          {t('schedule.addClosure')}
        </Button>
      </div>
    </fieldset>
  );
}
