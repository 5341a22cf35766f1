import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import type { SocialPerson } from '../../api/types';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { useSessionStore } from '../session/SessionProvider';
import { Consents } from '../signup/Consents';
import styles from '../forms/form.module.css';

/** An address that the provider has verified, or one that was proved here. */
export interface SocialMail {
  email: string;
  ticket?: string;
}

interface Props {
  person: SocialPerson;
  mail: SocialMail;
  target: string;
  onOtherMail: () => void;
}

export function SocialPersonForm({ person, mail, target, onOtherMail }: Props) {
  const { t, i18n } = useTranslation();
  const store = useSessionStore();
  const provider = t(`social.name.${person.provider}`);
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { name: person.name ?? '', phone: '', consent: false },
    check: ({ name, phone, consent }) => ({
      name: name.trim() === '' ? 'name.required' : undefined,
      phone: phone.trim() === '' ? 'phone.required' : undefined,
      consent: consent ? undefined : 'agreement.required',
    }),
    run: ({ name, phone }, key) => signUp({ name, phone, email: mail.email, emailTicket: mail.ticket ?? null, language: i18n.language }, key),
    // The server takes it from here: it knows the person by now, logs them in and leads back.
    done: () => {
      store.expectLogin();
      location.assign(`/api/auth/social/done?return=${encodeURIComponent(target)}`);
    },
  });

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p className={styles.lead}>{t('social.lead', { provider })}</p>
      <p className={styles.lead}>{mail.ticket ? t('signUp.mailVerified', { email: mail.email }) : t('social.mail', { provider, email: mail.email })}</p>
      <Button variant="default" onClick={onOtherMail}>
        {t('social.otherMail')}
      </Button>
      <TextInput label={t('signUp.name')} name="name" autoComplete="name" {...input('name')} />
      <TextInput type="tel" label={t('signUp.phone')} name="tel" autoComplete="tel" inputMode="tel" placeholder="010-1234-5678" {...input('phone')} />
      <Consents what={t('consent.whatSocialText', { provider })} />
      <Checkbox label={t('consent.agree')} {...input('consent')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('signUp.submit')}</SubmitButton>
    </form>
  );
}

/** Who signed up in another tab meanwhile has what they wanted. */
async function signUp(body: object, key: string): Promise<void> {
  try {
    await postJson('/api/auth/social/signup', body, { key });
  } catch (error) {
    if (!(error instanceof HttpError && error.code === 'auth.social-known')) throw error;
  }
}
