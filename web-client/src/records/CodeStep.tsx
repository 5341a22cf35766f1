import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import { SubmitButton } from '../accounts/forms/SubmitButton';
import { useCommandForm } from '../accounts/forms/useCommandForm';
import formStyles from '../accounts/forms/form.module.css';
import { postJson } from '../api/commands';
import type { BindingBegun } from '../api/types';
import { useRecordsChanged } from './useRecords';

const About = { 'records.code-refused': 'code' } as const;

export function CodeStep({ begun, onAgain }: { begun: BindingBegun; onAgain: () => void }) {
  const { t } = useTranslation();
  const changed = useRecordsChanged();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { code: '' },
    check: ({ code }) => ({ code: /^\d{6}$/.test(code.trim()) ? undefined : 'code.format' }),
    run: ({ code }, key) => postJson('/api/me/records/binding/confirm', { verificationId: begun.verificationId, code: code.trim() }, { key }),
    done: changed,
    about: About,
  });
  return (
    <form className={formStyles.form} onSubmit={onSubmit} noValidate>
      <Notice kind="note">{t('identity.codeSent', { number: begun.residentNumber })}</Notice>
      <TextInput label={t('identity.code')} inputMode="numeric" autoComplete="one-time-code" {...input('code')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('identity.confirm')}</SubmitButton>
      <Button variant="default" onClick={onAgain}>
        {t('identity.again')}
      </Button>
    </form>
  );
}
