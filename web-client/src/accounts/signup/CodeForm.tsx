import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postJson } from '../../api/commands';
import { HttpError } from '../../api/problem';
import type { EmailCodeSent, EmailTicket } from '../../api/types';
import { useCommand } from '../../api/useCommand';
import { useLiveValue } from '../../emergency/live/LiveBoards';
import { Notice } from '../forms/Notice';
import { SubmitButton } from '../forms/SubmitButton';
import { DevelopmentMail } from '../words/DevelopmentMail';
import { formWords } from '../words/problemWords';
import { digitsOf } from './digits';
import type { SentCode, Verified } from './VerifiedMail';
import styles from '../forms/form.module.css';

interface Props {
  sent: SentCode;
  onSent: (sent: SentCode) => void;
  onOtherAddress: () => void;
  onVerified: (verified: Verified) => void;
}

/** Takes the code of a mail: typed, pasted with whatever is around it, or filled in by the device. Six digits are sent by themselves. */
export function CodeForm({ sent, onSent, onOtherAddress, onVerified }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const verify = useCommand((typed: string, key) => postJson<EmailTicket>('/api/auth/email-codes/verify', { email: sent.email, code: typed }, { key }));
  const error = useCodeError(verify.error);

  useEffect(() => field.current?.focus(), []);

  const send = async (typed: string) => {
    try {
      const { ticket } = await verify.mutateAsync(typed);
      onVerified({ email: sent.email, ticket });
    } catch {
      // Said at the field.
      field.current?.select();
    }
  };
  const type = (text: string) => {
    const digits = digitsOf(text);
    setCode(digits);
    if (digits.length === 6 && digits !== code && !verify.isPending) void send(digits);
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send(code);
      }}
    >
      <p className={styles.lead}>{t('signUp.codeSent', { email: sent.email })}</p>
      <DevelopmentMail />
      <TextInput
        ref={field}
        label={t('signUp.code')}
        description={t('signUp.codeHint')}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={(event) => type(event.currentTarget.value)}
        error={error}
      />
      <SubmitButton busy={verify.isPending}>{t('signUp.verify')}</SubmitButton>
      <div className={styles.inline}>
        <Resend sent={sent} onSent={onSent} />
        <Button variant="subtle" onClick={onOtherAddress}>
          {t('signUp.otherAddress')}
        </Button>
      </div>
    </form>
  );
}

function useCodeError(error: Error | null): string | undefined {
  const { t } = useTranslation();
  if (!error) return undefined;
  if (!(error instanceof HttpError)) return formWords(t, 'network');
  if (error.code === 'body.invalid') return t('fieldProblem.codeFormat');
  if (error.code !== 'auth.code-refused') return formWords(t, error.code, error.retryAfter);
  return error.triesLeft ? t('fieldProblem.codeRefused', { count: error.triesLeft }) : t('fieldProblem.codeOver');
}

function Resend({ sent, onSent }: { sent: SentCode; onSent: (sent: SentCode) => void }) {
  const { t, i18n } = useTranslation();
  const seconds = useSecondsUntil(sent.resendAfter);
  const resend = useCommand((email: string, key) => postJson<EmailCodeSent>('/api/auth/email-codes', { email, language: i18n.language }, { key }));
  const again = () => {
    resend.mutate(sent.email, { onSuccess: (answer) => onSent({ email: sent.email, resendAfter: answer.resendAfter }) });
  };

  return (
    <>
      <Button variant="default" disabled={seconds > 0} loading={resend.isPending} onClick={again}>
        {seconds > 0 ? t('signUp.resendIn', { count: seconds }) : t('signUp.resend')}
      </Button>
      {resend.error && (
        <Notice kind="problem">{resend.error instanceof HttpError ? formWords(t, resend.error.code, resend.error.retryAfter) : formWords(t, 'network')}</Notice>
      )}
    </>
  );
}

/** Seconds until a time of the server; the device's clock may be wrong. */
function useSecondsUntil(time: string): number {
  const offset = useLiveValue((boards) => boards.clockOffset);
  const [now, setNow] = useState(Date.now);
  const left = Math.max(0, Math.ceil((Date.parse(time) - now - offset) / 1000));
  const over = left === 0;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [over]);
  return left;
}
