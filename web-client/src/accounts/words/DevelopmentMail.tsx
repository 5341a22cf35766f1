import { useTranslation } from 'react-i18next';
import styles from '../forms/form.module.css';

/** Where whoever develops on this machine reads the mail that was just sent; the server says when there is such a page. */
export function DevelopmentMail() {
  const { t } = useTranslation();
  const address = document.querySelector<HTMLMetaElement>('meta[name="development-mail"]')?.content;
  if (!address?.startsWith('/')) return null;
  return (
    <a className={styles.textLink} href={address} target="_blank" rel="noreferrer">
      {t('signUp.developmentMail')}
    </a>
  );
}
