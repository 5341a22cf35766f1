import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../accounts/forms/form.module.css';
import { useInquiries } from './useInquiries';

/** Answers that were not seen yet. */
export function InquiryNotices() {
  const { t } = useTranslation();
  const { data } = useInquiries();
  const unread = data?.items.filter(({ read }) => !read) ?? [];
  if (unread.length === 0) return null;
  return (
    <section className={formStyles.card} aria-labelledby="unread-title" data-testid="unread-answers">
      <h2 id="unread-title">{t('inquiry.unread', { count: data?.unread ?? unread.length })}</h2>
      <ul>
        {unread.map(({ id, title }) => (
          <li key={id}>
            <Link to="/my/inquiries">{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
