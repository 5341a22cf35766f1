import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { narrowings, Radii, type BoardQuery } from '../filters/boardQuery';
import type { ChangeQuery } from './useBoardQuery';
import styles from './board.module.css';

/** Nothing matches: says so, and offers the step that finds more. */
export function EmptyBoard({ query, near, onChange }: { query: BoardQuery; near: boolean; onChange: ChangeQuery }) {
  const { t } = useTranslation();
  const wider = Radii.find((radius) => radius > query.radius);
  const narrowed = narrowings(query) > 0 || query.text !== undefined || query.district !== undefined;
  return (
    <div className={styles.empty} role="status">
      <p>{near ? t('board.emptyNear', { radius: query.radius }) : t('board.empty')}</p>
      {near && wider && <Button onClick={() => onChange({ radius: wider })}>{t('board.widen', { radius: wider })}</Button>}
      {narrowed && (
        <Button
          variant="default"
          onClick={() => onChange({ bed: undefined, equipment: undefined, grade: undefined, age: undefined, text: undefined, district: undefined })}
        >
          {t('board.clear')}
        </Button>
      )}
    </div>
  );
}
