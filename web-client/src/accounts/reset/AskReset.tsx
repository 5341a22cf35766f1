import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { postJson } from '../../api/commands';
import { FormPage } from '../forms/FormPage';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import styles from '../forms/form.module.css';

export function AskReset({ refused }: { refused: boolean }) {
  const { t, i18n } = useTranslation();
  const [sentTo, setSentTo] = useState<string>();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: email.trim() === '' ? 'email.required' : undefined }),
    run: ({ email }, key) => postJson('/api/auth/password-reset', { email: email.trim(), language: i18n.language }, { key }),
    done: (_, { email }) => setSentTo(email.trim()),
  });

  return (
    <FormPage title={t('reset.title')} lead={t('reset.lead')}>
      {refused && <Notice kind="problem">{t('formProblem.resetRefused')}</Notice>}
      {sentTo && <Notice kind="done">{t('reset.sent', { email: sentTo })}</Notice>}
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <TextInput type="email" label={t('signUp.email')} name="email" autoComplete="email" inputMode="email" {...input('email')} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <SubmitButton busy={busy}>{t('reset.send')}</SubmitButton>
      </form>
      <nav className={styles.links} aria-label={t('login.others')}>
        <Link to="/login">{t('reset.back')}</Link>
      </nav>
    </FormPage>
  );
}
