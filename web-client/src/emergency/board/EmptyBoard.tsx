import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DefaultRadius, narrowings, Radii, type BoardQuery } from '../filters/boardQuery';
import type { ChangeQuery } from './useBoardQuery';
import styles from '../../controls/finder.module.css';

/** Nothing matches: says so, and offers the step that finds more. */
export function EmptyBoard({ query, near, radius, onChange }: { query: BoardQuery; near: boolean; radius: number | undefined; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  const reach = radius ?? DefaultRadius;
  const wider = Radii.find((radius) => radius > reach);
  const narrowed = narrowings(query) > 0 || query.text !== undefined || query.district !== undefined;
  return (
    <div className={styles.empty} role="status">
      <p>{near ? t('board.emptyNear', { radius: reach }) : t('board.empty')}</p>
      {near && wider && <Button onClick={() => onChange({ radius: wider })}>{t('board.widen', { radius: wider })}</Button>}
      {narrowed && (
        <Button
          variant="default"
          onClick={() => onChange({ bed: undefined, equipment: undefined, severe: [], child: false, grade: undefined, age: undefined, text: undefined, district: undefined })}
        >
          {t('board.clear')}
        </Button>
      )}
    </div>
  );
}
