import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTitle } from './useTitle';
import styles from './Layout.module.css';

export function NotFoundPage() {
  const { t } = useTranslation();
  useTitle(t('notFound.title'));
  return (
    <div className={styles.message}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <Link to="/">{t('room.back')}</Link>
    </div>
  );
}
