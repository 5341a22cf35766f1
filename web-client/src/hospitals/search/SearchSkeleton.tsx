import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import finderStyles from '../../controls/finder.module.css';
import styles from './results.module.css';

/** Rows of the size that the real ones have, so that nothing moves when they come. */
export function SearchSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('search.loading')}>
      <div className={finderStyles.list}>
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className={styles.row}>
            <span className={styles.number} />
            <div className={styles.body}>
              <Skeleton height="1.25rem" width="60%" />
              <Skeleton height="1rem" width="40%" mt="0.25rem" />
              <Skeleton height="1rem" width="50%" mt="0.25rem" />
              <Skeleton height="1rem" width="70%" mt="0.25rem" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
