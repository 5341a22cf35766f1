import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useNotices } from './useNotices';

/** The way to what one was told, with how much of it is new. */
export function NoticesLink({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const unread = useNotices().data?.unread ?? 0;
  return (
    <Link to="/me/notices" className={className} data-testid="notices-link">
      {unread === 0 ? t('notices.title') : t('notices.withUnread', { count: unread })}
    </Link>
  );
}
