import { useTranslation } from 'react-i18next';
import { useLiveValue } from '../emergency/live/LiveBoards';
import styles from './Layout.module.css';

export function SimulatedBanner() {
  const { t } = useTranslation();
  const simulated = useLiveValue((boards) => boards.simulated);
  if (!simulated) return null;
  return (
    <aside className={styles.simulated} data-testid="simulated-banner" aria-label={t('simulated.title')}>
      <strong>{t('simulated.title')}</strong> {t('simulated.text')}
    </aside>
  );
}
