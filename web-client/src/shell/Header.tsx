import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { ConnectionState } from './ConnectionState';
import { LanguageSwitch } from './LanguageSwitch';
import { ThemeSwitch } from './ThemeSwitch';
import styles from './Header.module.css';

export function Header() {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width="32" height="32" className={styles.mark} />
          <span>
            {t('app.board')}
            <small>{t('app.name')}</small>
          </span>
        </Link>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <NavLink to="/" end className={styles.navLink}>
            {t('nav.board')}
          </NavLink>
          <NavLink to="/about-data" className={styles.navLink}>
            {t('nav.aboutData')}
          </NavLink>
        </nav>
        <div className={styles.tools}>
          <ConnectionState />
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
