import { useTranslation } from 'react-i18next';
import type { Hospital } from '../../api/types';
import styles from './words.module.css';

/** What kind of house it is, and what sets it apart. */
export function Badges({ hospital }: { hospital: Pick<Hospital, 'kind' | 'moonlight' | 'emergency'> }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.badge}>{t(`kind.${hospital.kind}`)}</span>
      {hospital.moonlight && (
        <span className={styles.badge} data-special title={t('search.moonlightMeans')}>
          {t('search.moonlight')}
        </span>
      )}
      {hospital.emergency && (
        <span className={styles.badge} data-special>
          {t('search.emergency')}
        </span>
      )}
    </>
  );
}
