import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../accounts/forms/Notice';
import formStyles from '../accounts/forms/form.module.css';
import { Loaded } from '../accounts/own/Loaded';
import { deleteJson, postJson } from '../api/commands';
import type { Inquiry } from '../api/types';
import { useCommand } from '../api/useCommand';
import healthStyles from '../health/log/health.module.css';
import { useTitle } from '../shell/useTitle';
import { AskForm } from './AskForm';
import { PageButtons } from './PageButtons';
import { useInquiries, useInquiriesChanged } from './useInquiries';
import styles from './inquiries.module.css';

/** What one asked the operators, and what they answered. */
export default function InquiriesPage() {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const inquiries = useInquiries(page);
  useTitle(t('inquiry.title'));
  useSeen(inquiries.data?.unread ?? 0);

  return (
    <div className={healthStyles.sections}>
      <h1>{t('inquiry.title')}</h1>
      <section className={formStyles.card} aria-labelledby="ask-title">
        <h2 id="ask-title">{t('inquiry.ask')}</h2>
        <AskForm />
      </section>
      <section className={formStyles.card} aria-labelledby="asked-title">
        <h2 id="asked-title">{t('inquiry.asked')}</h2>
        <Loaded query={inquiries}>
          {({ items, total }) => (
            <>
              {total === 0 && <p>{t('inquiry.none')}</p>}
              <ul className={styles.inquiries} data-testid="inquiries">
                {items.map((item) => (
                  <li key={item.id}>
                    <Told inquiry={item} />
                  </li>
                ))}
              </ul>
              <PageButtons page={page} total={total} onPage={setPage} />
            </>
          )}
        </Loaded>
      </section>
    </div>
  );
}

/** An answer that is on the page was seen; it stays marked as new until the page is left. */
function useSeen(unread: number): void {
  const changed = useInquiriesChanged();
  useEffect(() => {
    if (unread === 0) return;
    return () => void postJson('/api/me/inquiries/read').then(changed, () => undefined);
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [unread > 0]);
}

function Told({ inquiry }: { inquiry: Inquiry }) {
  const { t, i18n } = useTranslation();
  const changed = useInquiriesChanged();
  const remove = useCommand((id: string, key) => deleteJson(`/api/me/inquiries/${encodeURIComponent(id)}`, undefined, { key }));
  const time = (at: string) => new Date(at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Seoul' });
  return (
    <article aria-label={inquiry.title}>
      <h3>{inquiry.title}</h3>
      <p className={styles.state} data-answered={inquiry.answer != null || undefined}>
        {inquiry.answer == null ? t('inquiry.waiting') : t('inquiry.answered')}
        {!inquiry.read && <strong> · {t('inquiry.new')}</strong>}
      </p>
      <small>{time(inquiry.askedAt)}</small>
      <p className={styles.text}>{inquiry.text}</p>
      {inquiry.answer != null && (
        <blockquote className={styles.answer}>
          <p className={styles.text}>{inquiry.answer}</p>
          <small>{inquiry.answeredAt != null && time(inquiry.answeredAt)}</small>
        </blockquote>
      )}
      {remove.isError && <Notice kind="problem">{t('formProblem.network')}</Notice>}
      <Button variant="default" size="sm" loading={remove.isPending} onClick={() => remove.mutate(inquiry.id, { onSuccess: changed })} aria-label={t('inquiry.removeOne', { title: inquiry.title })}>
        {t('inquiry.remove')}
      </Button>
    </article>
  );
}
