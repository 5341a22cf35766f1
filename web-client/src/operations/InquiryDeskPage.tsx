import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequireLogin } from '../accounts/RequireLogin';
import { Notice } from '../accounts/forms/Notice';
import formStyles from '../accounts/forms/form.module.css';
import { Loaded } from '../accounts/own/Loaded';
import { useUser } from '../accounts/session/SessionProvider';
import healthStyles from '../health/log/health.module.css';
import { useTitle } from '../shell/useTitle';
import { AnswerForm } from './AnswerForm';
import { PageButtons } from './PageButtons';
import { useDesk } from './useInquiries';
import styles from './inquiries.module.css';

/** What everybody asked, for operators. */
export default function InquiryDeskPage() {
  const { t } = useTranslation();
  const user = useUser();
  useTitle(t('inquiry.desk'));
  return (
    <RequireLogin>
      <div className={styles.desk}>
        <h1>{t('inquiry.desk')}</h1>
        {user?.role === 'operator' ? <Desk /> : <Notice kind="problem">{t('team.forbidden')}</Notice>}
      </div>
    </RequireLogin>
  );
}

function Desk() {
  const { t, i18n } = useTranslation();
  const [answered, setAnswered] = useState(false);
  const [page, setPage] = useState(1);
  const desk = useDesk(answered, page);
  const choose = (which: boolean) => {
    setAnswered(which);
    setPage(1);
  };
  const time = (at: string) => new Date(at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Seoul' });
  return (
    <section className={formStyles.card} aria-label={t('inquiry.desk')}>
      <div className={healthStyles.spans} role="group" aria-label={t('inquiry.which')}>
        <button type="button" aria-pressed={!answered} onClick={() => choose(false)}>
          {t('inquiry.waiting')}
        </button>
        <button type="button" aria-pressed={answered} onClick={() => choose(true)}>
          {t('inquiry.answered')}
        </button>
      </div>
      <Loaded query={desk}>
        {({ items, total }) => (
          <>
            {total === 0 && <p>{t('inquiry.deskNone')}</p>}
            <ul className={styles.inquiries} data-testid="inquiry-desk">
              {items.map((item) => (
                <li key={item.id}>
                  <article aria-label={item.title}>
                    <h2>{item.title}</h2>
                    <small>{time(item.askedAt)}</small>
                    <p className={styles.text}>{item.text}</p>
                    {item.answer == null ? (
                      <AnswerForm inquiry={item} />
                    ) : (
                      <blockquote className={styles.answer}>
                        <p className={styles.text}>{item.answer}</p>
                      </blockquote>
                    )}
                  </article>
                </li>
              ))}
            </ul>
            <PageButtons page={page} total={total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </section>
  );
}
