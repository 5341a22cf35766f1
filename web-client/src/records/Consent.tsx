import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import { SubmitButton } from '../accounts/forms/SubmitButton';
import { useCommandForm } from '../accounts/forms/useCommandForm';
import formStyles from '../accounts/forms/form.module.css';
import { postJson } from '../api/commands';
import type { RecordsStanding } from '../api/types';
import { useRecordsChanged } from './useRecords';

const Parts = ['purpose', 'what', 'kept', 'howLong', 'refuse'] as const;

/** What one agrees to, before anything is asked of the record server. */
export function Consent({ version }: { version: number }) {
  const { t } = useTranslation();
  const changed = useRecordsChanged();
  const { input, onSubmit, busy, problem } = useCommandForm({
    initial: { agreement: false },
    check: ({ agreement }) => ({ agreement: agreement ? undefined : 'records.agreement-required' }),
    run: (_, key) => postJson<RecordsStanding>('/api/me/records/consent', { version }, { key }),
    done: changed,
  });
  return (
    <section className={formStyles.card} aria-labelledby="consent-title" data-testid="records-consent">
      <h2 id="consent-title">{t('recordsConsent.title')}</h2>
      <p className={formStyles.lead}>{t('recordsConsent.lead')}</p>
      <dl className={formStyles.consent}>
        {Parts.map((part) => (
          <div key={part}>
            <dt>{t(`recordsConsent.${part}`)}</dt>
            <dd>{t(`recordsConsent.${part}Text`)}</dd>
          </div>
        ))}
      </dl>
      <form className={formStyles.form} onSubmit={onSubmit} noValidate>
        <Checkbox label={t('recordsConsent.agree')} {...input('agreement')} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <SubmitButton busy={busy}>{t('recordsConsent.submit')}</SubmitButton>
      </form>
    </section>
  );
}
