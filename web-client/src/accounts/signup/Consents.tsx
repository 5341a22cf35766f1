import { useTranslation } from 'react-i18next';
import styles from '../forms/form.module.css';

/** What is asked of a person and what becomes of it, in the words of the agreement that follows. */
export function Consents({ what }: { what: string }) {
  const { t } = useTranslation();
  return (
    <details className={styles.consent}>
      <summary>{t('consent.title')}</summary>
      <dl>
        <dt>{t('consent.what')}</dt>
        <dd>{what}</dd>
        <dt>{t('consent.why')}</dt>
        <dd>{t('consent.whyText')}</dd>
        <dt>{t('consent.howLong')}</dt>
        <dd>{t('consent.howLongText')}</dd>
        <dt>{t('consent.refuse')}</dt>
        <dd>{t('consent.refuseText')}</dd>
      </dl>
    </details>
  );
}
