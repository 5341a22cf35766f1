import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { FormPage } from '../forms/FormPage';
import { Notice } from '../forms/Notice';
import { PasswordField } from '../forms/PasswordField';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSession, useSessionStore } from '../session/SessionProvider';
import { SocialButtons } from '../social/SocialButtons';
import { returnTo } from './returnTo';
import styles from '../forms/form.module.css';

export default function LoginPage() {
  const { t } = useTranslation();
  const session = useSession();
  const [query] = useSearchParams();
  const target = returnTo(query.get('return'));

  if (session.status === 'in') return <Navigate to={target} replace />;
  return (
    <FormPage title={t('login.title')} lead={t('login.lead')}>
      {session.status === 'out' && session.ended && <Notice kind="note">{t('login.ended')}</Notice>}
      {query.has('changed') && <Notice kind="done">{t('login.passwordChanged')}</Notice>}
      {query.has('closed') && <Notice kind="done">{t('login.closed')}</Notice>}
      {query.has('social') && <Notice kind="problem">{query.get('social') === 'cancelled' ? t('social.cancelled') : t('social.failed')}</Notice>}
      <SocialButtons target={target} />
      <LoginForm />
      <nav className={styles.links} aria-label={t('login.others')}>
        <Link to={query.has('return') ? `/signup?return=${encodeURIComponent(target)}` : '/signup'}>{t('login.signUp')}</Link>
        <Link to="/reset-password">{t('login.forgot')}</Link>
      </nav>
    </FormPage>
  );
}

function LoginForm() {
  const { t } = useTranslation();
  const store = useSessionStore();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { loginId: '', password: '' },
    check: ({ loginId, password }) => ({
      loginId: loginId.trim() === '' ? 'loginId.required' : undefined,
      password: password === '' ? 'password.required' : undefined,
    }),
    run: ({ loginId, password }, key) => store.logIn(loginId.trim(), password, key),
    // The page goes on by itself as soon as somebody is logged in.
    done: () => undefined,
  });

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <TextInput label={t('login.loginId')} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} {...input('loginId')} />
      <PasswordField label={t('login.password')} autoComplete="current-password" input={input('password')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('login.submit')}</SubmitButton>
    </form>
  );
}
