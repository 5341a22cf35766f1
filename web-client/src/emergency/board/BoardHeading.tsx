import { useTranslation } from 'react-i18next';
import { ListMapSwitch, type View } from '../../controls/ListMapSwitch';
import type { ChangeQuery } from './useBoardQuery';
import styles from '../../controls/finder.module.css';

interface Props {
  title: string;
  /** Undefined while nothing has been received. */
  count: number | undefined;
  /** How far the recommended order had to look. */
  radius: number | undefined;
  view: View;
  /** Whether list and map share the place, as on a phone. */
  switchable: boolean;
  onChange: ChangeQuery;
}

export function BoardHeading({ title, count, radius, view, switchable, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.heading}>
      <h1>{title}</h1>
      <p className={styles.count}>{count === undefined ? ' ' : t('board.count', { count })}</p>
      {count !== undefined && radius !== undefined && <p className={styles.count}>{t('recommend.within', { radius })}</p>}
      {switchable && <ListMapSwitch view={view} onView={(view) => onChange({ view })} />}
    </div>
  );
}
