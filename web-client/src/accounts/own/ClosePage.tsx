import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import { useTitle } from '../../shell/useTitle';
import { Notice } from '../forms/Notice';
import { PasswordField } from '../forms/PasswordField';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSessionStore, useUser } from '../session/SessionProvider';
import formStyles from '../forms/form.module.css';
import styles from './own.module.css';

const About = { 'auth.password-wrong': 'password' } as const;

/** The way out, with what goes and what stays, before the button. */
export function ClosePage() {
  const { t } = useTranslation();
  const hasPassword = Boolean(useUser()?.loginId);
  const store = useSessionStore();
  useTitle(t('closing.title'));
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { password: '', sure: false },
    check: ({ password, sure }) => ({
      password: hasPassword && password === '' ? 'password.required' : undefined,
      sure: hasPassword || sure ? undefined : 'closing.sure',
    }),
    run: ({ password }, key) => postJson('/api/me/deletion', { password: hasPassword ? password : null }, { key }),
    done: () => {
      store.forget();
      // Loaded anew: nothing of the person stays in this page, and nobody is asked to log in for the way back here.
      location.replace('/login?closed');
    },
    about: About,
  });

  return (
    <section className={formStyles.card} aria-labelledby="closing-title">
      <h1 id="closing-title">{t('closing.title')}</h1>
      <h2>{t('closing.goes')}</h2>
      <ul className={styles.consequences}>
        <li>{t('closing.goesAccount')}</li>
        <li>{t('closing.goesSessions')}</li>
        <li>{t('closing.goesFavourites')}</li>
      </ul>
      <h2>{t('closing.stays')}</h2>
      <ul className={styles.consequences}>
        <li>{t('closing.staysLog')}</li>
        <li>{t('closing.staysAudit')}</li>
        <li>{t('closing.staysMail')}</li>
      </ul>
      <Notice kind="note">{t('closing.forGood')}</Notice>
      <form className={formStyles.form} onSubmit={onSubmit} noValidate>
        {hasPassword ? (
          <PasswordField label={t('passwordField.current')} autoComplete="current-password" input={input('password')} />
        ) : (
          <Checkbox label={t('closing.sure')} {...input('sure')} />
        )}
        {problem && <Notice kind="problem">{problem}</Notice>}
        <SubmitButton busy={busy} color="#bd2c0f">
          {t('closing.submit')}
        </SubmitButton>
      </form>
    </section>
  );
}
