import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import { SubmitButton } from '../accounts/forms/SubmitButton';
import { useCommandForm } from '../accounts/forms/useCommandForm';
import formStyles from '../accounts/forms/form.module.css';
import { postJson } from '../api/commands';
import type { Inquiry } from '../api/types';
import { useInquiriesChanged } from './useInquiries';

export function AskForm() {
  const { t } = useTranslation();
  const changed = useInquiriesChanged();
  const [sent, setSent] = useState(false);
  const { form, input, onSubmit, busy, problem } = useCommandForm({
    initial: { title: '', text: '' },
    check: ({ title, text }) => ({ title: title.trim() === '' ? 'title.required' : undefined, text: text.trim() === '' ? 'text.required' : undefined }),
    run: (values, key) => postJson<Inquiry>('/api/me/inquiries', values, { key }),
    done: () => {
      form.reset();
      setSent(true);
      changed();
    },
  });
  return (
    <form className={formStyles.form} onSubmit={onSubmit} onChange={() => setSent(false)} noValidate data-testid="ask-form">
      <TextInput label={t('inquiry.subject')} maxLength={100} autoComplete="off" {...input('title')} />
      <Textarea label={t('inquiry.text')} rows={5} maxLength={2000} {...input('text')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      {sent && <Notice kind="done">{t('inquiry.sent')}</Notice>}
      <SubmitButton busy={busy}>{t('inquiry.submit')}</SubmitButton>
    </form>
  );
}
