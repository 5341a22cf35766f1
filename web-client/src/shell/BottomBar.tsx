import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { AreaLinks } from './AreaLinks';
import { Areas, isEmergency } from './areas';
import { Icon } from './Icon';
import styles from './BottomBar.module.css';
import layoutStyles from './Layout.module.css';

/** Always within reach of a thumb: 119, what the numbers cannot promise, and on a phone the way to the other areas. */
export function BottomBar() {
  const { t } = useTranslation();
  const emergency = isEmergency(useLocation().pathname);
  return (
    <div className={styles.bar} data-emergency={emergency || undefined} data-tabs={Areas.length > 1 || undefined}>
      <div className={styles.inner}>
        {Areas.length > 1 && <AreaLinks as="tabs" />}
        <aside className={styles.safety} aria-label={t('safety.label')}>
          <p className={styles.words}>
            <span className={styles.full}>{t(emergency ? 'safety.text' : 'safety.emergency')}</span>
            <span className={styles.short}>{t(emergency ? 'safety.short' : 'safety.emergency')}</span>
          </p>
          <a href="tel:119" className={layoutStyles.call119}>
            <Icon name="phone" />
            {t('safety.call119')}
          </a>
        </aside>
      </div>
    </div>
  );
}
