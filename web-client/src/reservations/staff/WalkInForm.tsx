import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../words/Refusal';
import { useWalkIn } from './useDesk';
import styles from './work.module.css';

/** Somebody who stands at the desk without an account. */
export function WalkInForm({ slot, onDone }: { slot: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [person, setPerson] = useState({ name: '', phone: '', note: '' });
  const [missing, setMissing] = useState(false);
  const walkIn = useWalkIn();
  const field = (name: keyof typeof person) => ({
    name,
    value: person[name],
    autoComplete: 'off',
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setPerson({ ...person, [name]: event.currentTarget.value }),
  });
  return (
    <form
      className={`${styles.form} ${styles.noPrint}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(person.name.trim() === '');
        if (person.name.trim() !== '') walkIn.mutate({ slot, ...person }, { onSuccess: onDone });
      }}
    >
      <TextInput label={t('signUp.name')} maxLength={40} error={missing && t('fieldProblem.nameRequired')} {...field('name')} />
      <TextInput label={t('desk.phone')} type="tel" inputMode="tel" maxLength={40} {...field('phone')} />
      <TextInput label={t('desk.note')} maxLength={500} {...field('note')} />
      {walkIn.error && <Refusal error={walkIn.error} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={walkIn.isPending}>
          {t('desk.takeIn')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('desk.stop')}
        </Button>
      </div>
    </form>
  );
}
