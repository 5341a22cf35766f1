import { useTranslation } from 'react-i18next';
import { Icon } from './Icon';
import styles from './Layout.module.css';

/** Always within reach of a thumb: what the numbers cannot promise, and 119. */
export function SafetyBar() {
  const { t } = useTranslation();
  return (
    <aside className={styles.safety} aria-label={t('safety.label')}>
      <div className={styles.safetyInner}>
        <p>
          <span className={styles.full}>{t('safety.text')}</span>
          <span className={styles.short}>{t('safety.short')}</span>
        </p>
        <a href="tel:119" className={styles.call119}>
          <Icon name="phone" />
          {t('safety.call119')}
        </a>
      </div>
    </aside>
  );
}
