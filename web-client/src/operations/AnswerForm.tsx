import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import { SubmitButton } from '../accounts/forms/SubmitButton';
import { useCommandForm } from '../accounts/forms/useCommandForm';
import formStyles from '../accounts/forms/form.module.css';
import { postJson } from '../api/commands';
import type { DeskInquiry } from '../api/types';
import { useInquiriesChanged } from './useInquiries';

export function AnswerForm({ inquiry }: { inquiry: DeskInquiry }) {
  const { t } = useTranslation();
  const changed = useInquiriesChanged();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { text: '' },
    check: ({ text }) => ({ text: text.trim() === '' ? 'text.required' : undefined }),
    run: (values, key) => postJson<DeskInquiry>(`/api/ops/inquiries/${encodeURIComponent(inquiry.userId)}/${encodeURIComponent(inquiry.id)}/answer`, values, { key }),
    done: changed,
  });
  return (
    <form className={formStyles.form} onSubmit={onSubmit} noValidate>
      <Textarea label={t('inquiry.answer')} rows={4} maxLength={2000} {...input('text')} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <SubmitButton busy={busy}>{t('inquiry.submitAnswer')}</SubmitButton>
    </form>
  );
}
