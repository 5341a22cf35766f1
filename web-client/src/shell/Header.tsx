import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { AreaLinks } from './AreaLinks';
import { isEmergency } from './areas';
import { ConnectionState } from './ConnectionState';
import { LanguageSwitch } from './LanguageSwitch';
import { LogInLink } from './LogInLink';
import { MainMenu } from './MainMenu';
import styles from './Header.module.css';

export function Header() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width="32" height="32" className={styles.mark} />
          {t('app.name')}
        </Link>
        <AreaLinks as="row" />
        <div className={styles.tools}>
          {isEmergency(pathname) && <ConnectionState />}
          <LanguageSwitch />
          <LogInLink />
          <MainMenu />
        </div>
      </div>
    </header>
  );
}
