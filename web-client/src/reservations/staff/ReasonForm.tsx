import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../words/Refusal';
import styles from './work.module.css';

interface Props {
  label: string;
  submit: string;
  busy: boolean;
  error: Error | null;
  onReason: (reason: string) => void;
  onStop: () => void;
}

/** Asks for a reason, without which it is not done. */
export function ReasonForm({ label, submit, busy, error, onReason, onStop }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={`${styles.form} ${styles.noPrint}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '') onReason(reason.trim());
      }}
    >
      <TextInput label={label} name="reason" maxLength={200} value={reason} error={missing && t('desk.reasonMissing')} onChange={(event) => setReason(event.currentTarget.value)} />
      {error && <Refusal error={error} />}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
        <Button variant="default" onClick={onStop}>
          {t('desk.stop')}
        </Button>
      </div>
    </form>
  );
}
