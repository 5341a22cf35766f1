import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import formStyles from '../../accounts/forms/form.module.css';
import { useNotices } from '../notices/useNotices';
import { whenWords } from '../words/times';

/** What one was told about reservations and has not read; nothing while all is read. */
export function UnreadNotices() {
  const { t, i18n } = useTranslation();
  const { data } = useNotices();
  const unread = data?.items.filter(({ read }) => !read) ?? [];
  if (unread.length === 0) return null;
  return (
    <section className={formStyles.card} aria-labelledby="notices-unread" data-testid="unread-notices">
      <h2 id="notices-unread">{t('notices.unread', { count: data?.unread ?? unread.length })}</h2>
      <ul>
        {unread.slice(0, 3).map(({ id, kind, reservation }) => (
          <li key={id}>
            {t(`noticeKind.${kind}`)} · {whenWords(i18n.language, reservation)} · <span lang="ko">{reservation.place.hospital}</span>
          </li>
        ))}
      </ul>
      <Link to="/me/notices" className={formStyles.textLink}>
        {t('notices.title')}
      </Link>
    </section>
  );
}
