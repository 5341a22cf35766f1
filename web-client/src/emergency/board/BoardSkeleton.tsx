import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import finderStyles from '../../controls/finder.module.css';
import rowStyles from './row.module.css';

/** Rows of the size that the real ones have, so that nothing moves when they come. */
export function BoardSkeleton() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('board.loading')}>
      <div className={finderStyles.list}>
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className={rowStyles.row}>
            <Skeleton height="5.5rem" />
            <div className={rowStyles.body}>
              <Skeleton height="1.25rem" width="70%" />
              <Skeleton height="1rem" width="50%" mt="0.5rem" />
              <Skeleton height="1rem" width="40%" mt="0.5rem" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
