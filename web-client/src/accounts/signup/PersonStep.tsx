import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newKey, postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSessionStore } from '../session/SessionProvider';
import { Consents } from './Consents';
import { checkPerson, NewPerson, PersonFields } from './PersonFields';
import type { Verified } from './VerifiedMail';
import styles from '../forms/form.module.css';

/** Who the owner of the address is, and how they will log in. What was done for an address that is verified need not be done again. */
export function PersonStep({ verified, onExpired }: { verified: Verified; onExpired: () => void }) {
  const { t, i18n } = useTranslation();
  const store = useSessionStore();
  const navigate = useNavigate();
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { ...NewPerson, consent: false },
    check: (values) => ({ ...checkPerson(values), consent: values.consent ? undefined : 'agreement.required' }),
    run: async ({ loginId, password, name, phone }, key) => {
      const body = { loginId, password, name, phone, email: verified.email, emailTicket: verified.ticket, language: i18n.language };
      await postJson('/api/auth/signup', body, { key }).catch((error: unknown) => {
        if (error instanceof HttpError && error.code === 'auth.ticket-refused') onExpired();
        throw error;
      });
      // There is an account now; whatever stands in the way of the login, the next page says.
      await store.logIn(loginId, password, newKey()).catch(() => navigate('/login'));
    },
    // The page goes on by itself as soon as somebody is logged in.
    done: () => undefined,
    about: { 'auth.login-id-taken': 'loginId' },
  });

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p className={styles.lead}>{t('signUp.mailVerified', { email: verified.email })}</p>
      <PersonFields values={form.values} input={input} email={verified.email} />
      <Consents what={t('consent.whatText')} />
      <Checkbox label={t('consent.agree')} {...input('consent')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('signUp.submit')}</SubmitButton>
    </form>
  );
}
