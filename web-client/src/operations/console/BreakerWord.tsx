import { useTranslation } from 'react-i18next';
import type { BreakerState } from './breakers';
import styles from './console.module.css';

export function BreakerWord({ state }: { state: BreakerState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.state} data-state={state} data-testid="breaker-state">
      {t(`ops.breakerState.${state}`)}
    </span>
  );
}
