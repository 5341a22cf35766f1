import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './console.module.css';

interface Props {
  label: string;
  /** The label with what it is about, for whoever does not see where the button stands. */
  name: string;
  /** What will happen. */
  consequence: string;
  busy: boolean;
  onSure: () => void;
}

/** A button that says what it does before it does it. */
export function Sure({ label, name, consequence, busy, onSure }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="default" size="sm" loading={busy} onClick={() => setAsking(true)} aria-label={name}>
        {label}
      </Button>
    );
  }
  return (
    <div className={styles.sure} role="group" aria-label={name}>
      <p>{consequence}</p>
      <div className={styles.buttons}>
        <Button
          size="sm"
          color="#bd2c0f"
          // Who asked to be asked looks here next.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onClick={() => {
            setAsking(false);
            onSure();
          }}
        >
          {t('ops.sure', { label })}
        </Button>
        <Button variant="default" size="sm" onClick={() => setAsking(false)}>
          {t('ops.leave')}
        </Button>
      </div>
    </div>
  );
}
