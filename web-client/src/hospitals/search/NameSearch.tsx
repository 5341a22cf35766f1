import { Button, TextInput } from '@mantine/core';
import { useCallback, useEffect, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../shell/Icon';
import { LongestName, searchable } from '../query/hospitalQuery';
import styles from './search.module.css';

interface Props {
  text: string | undefined;
  onText: (text: string | undefined) => void;
  onSubmit: () => void;
}

const Pause = 250;

/** Asks when the typing pauses. Holds what is being typed itself: a Korean syllable that is still being put together must not be taken apart. */
export function NameSearch({ text, onText, onSubmit }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text ?? '');
  const [sent, setSent] = useState(text);
  const [seen, setSeen] = useState(text);
  if (seen !== text) {
    setSeen(text);
    // Not what was sent from here: a recent search, a filter taken away, the way back.
    if (sent !== text) {
      setSent(text);
      setTyped(text ?? '');
    }
  }

  const send = useCallback(() => {
    const wanted = searchable(typed);
    if (wanted === text) return;
    setSent(wanted);
    onText(wanted);
  }, [typed, text, onText]);

  useEffect(() => {
    const timer = setTimeout(send, Pause);
    return () => clearTimeout(timer);
  }, [send]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send();
    onSubmit();
  };

  return (
    <form className={styles.name} onSubmit={submit} role="search" aria-label={t('search.name')}>
      <TextInput
        aria-label={t('search.name')}
        placeholder={t('search.nameHint')}
        data-testid="hospital-name"
        type="search"
        value={typed}
        maxLength={LongestName}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        enterKeyHint="search"
      />
      <Button type="submit" aria-label={t('search.go')}>
        <Icon name="search" />
      </Button>
    </form>
  );
}
