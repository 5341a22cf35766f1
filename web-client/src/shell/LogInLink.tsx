import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { loginAddress } from '../accounts/login/returnTo';
import { useSession } from '../accounts/session/SessionProvider';
import styles from './Header.module.css';

/** In a wide header; on a phone the menu has it. */
export function LogInLink() {
  const { t } = useTranslation();
  const here = useLocation();
  if (useSession().status !== 'out' || here.pathname === '/login') return null;
  return (
    <Link to={loginAddress(here)} className={`${styles.tool} ${styles.logIn}`}>
      {t('login.title')}
    </Link>
  );
}
