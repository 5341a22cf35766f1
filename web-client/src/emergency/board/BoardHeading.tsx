import { useTranslation } from 'react-i18next';
import type { View } from '../filters/boardQuery';
import type { ChangeQuery } from './useBoardQuery';
import styles from './board.module.css';

interface Props {
  title: string;
  /** Undefined while nothing has been received. */
  count: number | undefined;
  view: View;
  /** Whether list and map share the place, as on a phone. */
  switchable: boolean;
  onChange: ChangeQuery;
}

export function BoardHeading({ title, count, view, switchable, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.heading}>
      <h1>{title}</h1>
      <p className={styles.count}>{count === undefined ? ' ' : t('board.count', { count })}</p>
      {switchable && (
        <div className={styles.views} role="group" aria-label={t('board.view')}>
          {(['list', 'map'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={view === name} onClick={() => onChange({ view: name })}>
              {t(`board.${name}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
