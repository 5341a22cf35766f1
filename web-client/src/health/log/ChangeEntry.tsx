import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../accounts/forms/Notice';
import { useCommandForm } from '../../accounts/forms/useCommandForm';
import formStyles from '../../accounts/forms/form.module.css';
import { putJson } from '../../api/commands';
import type { HealthKind, Measurement } from '../../api/types';
import { useServerNow } from '../../shell/clock';
import { EntryFields } from './EntryFields';
import { checkEntry, entryOf, requestOf } from './entryForm';
import { useHealthChanged } from './useHealth';
import styles from './health.module.css';

export function ChangeEntry({ kind, measurement, onDone }: { kind: HealthKind; measurement: Measurement; onDone: () => void }) {
  const { t } = useTranslation();
  const now = useServerNow();
  const changed = useHealthChanged();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: entryOf(measurement),
    check: (values) => checkEntry(kind, values, now),
    run: (values, key) => putJson<Measurement>(`/api/me/health/measurements/${encodeURIComponent(measurement.id)}`, requestOf(kind, values), { key }),
    done: () => {
      changed();
      onDone();
    },
  });
  return (
    <form className={formStyles.form} onSubmit={onSubmit} noValidate data-testid="change-entry">
      <EntryFields kind={kind} input={input} more />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          {t('healthLog.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('healthLog.cancel')}
        </Button>
      </div>
    </form>
  );
}
