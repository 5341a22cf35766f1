import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import type { EmailCodeSent } from '../../api/types';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { useCommandForm } from '../forms/useCommandForm';
import { CodeForm } from './CodeForm';
import styles from '../forms/form.module.css';

/** An address that its owner has shown to read. */
export interface Verified {
  email: string;
  ticket: string;
}

export interface SentCode {
  email: string;
  resendAfter: string;
}

/** Proves a mail address: asks for it, sends a code there, and takes the code. */
export function VerifiedMail({ lead, onVerified }: { lead: string; onVerified: (verified: Verified) => void }) {
  const [sent, setSent] = useState<SentCode>();
  return sent ? (
    <CodeForm key={sent.resendAfter} sent={sent} onSent={setSent} onOtherAddress={() => setSent(undefined)} onVerified={onVerified} />
  ) : (
    <AddressForm lead={lead} onSent={setSent} />
  );
}

function AddressForm({ lead, onSent }: { lead: string; onSent: (sent: SentCode) => void }) {
  const { t, i18n } = useTranslation();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { email: '' },
    check: ({ email }) => ({ email: email.trim() === '' ? 'email.required' : undefined }),
    run: ({ email }, key) => postJson<EmailCodeSent>('/api/auth/email-codes', { email: email.trim(), language: i18n.language }, { key }),
    done: (answer, { email }) => onSent({ email: email.trim(), resendAfter: answer.resendAfter }),
  });

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p className={styles.lead}>{lead}</p>
      <TextInput type="email" label={t('signUp.email')} name="email" autoComplete="email" inputMode="email" placeholder="name@example.com" {...input('email')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('signUp.sendCode')}</SubmitButton>
    </form>
  );
}
