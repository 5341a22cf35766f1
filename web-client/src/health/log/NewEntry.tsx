import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { useCommandForm } from '../../accounts/forms/useCommandForm';
import formStyles from '../../accounts/forms/form.module.css';
import { postJson } from '../../api/commands';
import type { HealthKind, Measurement } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { EntryFields } from './EntryFields';
import { checkEntry, emptyEntry, requestOf } from './entryForm';
import { useHealthChanged } from './useHealth';
import { useHealthWords } from '../words/useHealthWords';
import styles from './health.module.css';

/** Type the value, save: the time is now unless one says otherwise. */
export function NewEntry({ kind }: { kind: HealthKind }) {
  const { t } = useTranslation();
  const { entry } = useHealthWords();
  const changed = useHealthChanged();
  const now = useServerNow();
  const [more, setMore] = useState(false);
  const [saved, setSaved] = useState<Measurement>();
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: emptyEntry(now),
    check: (values) => checkEntry(kind, more ? values : { ...values, at: emptyEntry(now).at }, now),
    run: (values, key) => postJson<Measurement>('/api/me/health/measurements', requestOf(kind, more ? values : { ...values, at: emptyEntry(now).at, note: '' }), { key }),
    done: (added) => {
      setSaved(added);
      form.setValues({ ...emptyEntry(now), timing: form.values.timing });
      changed();
    },
  });

  return (
    <form className={formStyles.form} onSubmit={onSubmit} onChange={() => setSaved(undefined)} noValidate data-testid="new-entry">
      <EntryFields kind={kind} input={input} more={more} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      {saved && <Notice kind="done">{t('healthLog.saved', { value: entry(kind, saved) })}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {t('healthLog.save')}
        </Button>
        <Button variant="default" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? 'healthLog.less' : 'healthLog.more')}
        </Button>
      </div>
    </form>
  );
}
