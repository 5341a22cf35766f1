import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import { NewPasswordField } from '../forms/NewPasswordField';
import { Notice } from '../forms/Notice';
import { PasswordField } from '../forms/PasswordField';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { DevicesKey } from './Devices';
import formStyles from '../forms/form.module.css';

const About = { 'auth.password-wrong': 'currentPassword' } as const;

export function PasswordChange({ loginId, name }: { loginId: string; name: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [changed, setChanged] = useState(false);
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { currentPassword: '', newPassword: '' },
    check: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword === '' ? 'password.required' : undefined,
      newPassword: newPassword === '' ? 'password.required' : undefined,
    }),
    run: (values, key) => postJson('/api/me/password', values, { key }),
    done: () => {
      form.reset();
      setChanged(true);
      void queries.invalidateQueries({ queryKey: DevicesKey });
    },
    about: About,
  });

  return (
    <section className={formStyles.card} aria-labelledby="password-title">
      <h2 id="password-title">{t('passwordField.change')}</h2>
      <p className={formStyles.lead}>{t('passwordField.changeLead')}</p>
      <form className={formStyles.form} onSubmit={onSubmit} onChange={() => setChanged(false)} noValidate>
        {/* Tells a password manager whose password changes. */}
        <input type="text" name="username" autoComplete="username" value={loginId} readOnly hidden />
        <PasswordField label={t('passwordField.current')} autoComplete="current-password" input={input('currentPassword')} />
        <NewPasswordField label={t('passwordField.new')} value={form.values.newPassword} owner={{ loginId, name }} input={input('newPassword')} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        {changed && <Notice kind="done">{t('passwordField.changed')}</Notice>}
        <SubmitButton busy={busy}>{t('passwordField.change')}</SubmitButton>
      </form>
    </section>
  );
}
