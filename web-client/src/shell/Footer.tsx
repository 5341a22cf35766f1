import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './Layout.module.css';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <p>{t('safety.text')}</p>
      <p>{t('footer.terms')}</p>
      <p>
        {t('footer.credit')}. {t('footer.outline')}.
      </p>
      <p>
        <Link to="/about-data">{t('nav.aboutData')}</Link> · <Link to="/privacy">{t('privacy.title')}</Link>
      </p>
    </footer>
  );
}
