import { useTranslation } from 'react-i18next';
import styles from './finder.module.css';

export const Views = ['list', 'map'] as const;
export type View = (typeof Views)[number];

/** Where list and map share the place, as on a phone. */
export function ListMapSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.views} role="group" aria-label={t('board.view')}>
      {Views.map((name) => (
        <button key={name} type="button" aria-pressed={view === name} onClick={() => onView(name)}>
          {t(`board.${name}`)}
        </button>
      ))}
    </div>
  );
}
