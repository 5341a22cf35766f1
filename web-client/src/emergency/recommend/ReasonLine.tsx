import { useTranslation } from 'react-i18next';
import type { Recommendation } from './recommend';
import { useReasons } from './useReasons';
import styles from './reason.module.css';

/** Why a room stands where it stands: its standing, and what speaks against it or for it, in words. */
export function ReasonLine({ recommendation }: { recommendation: Recommendation }) {
  const { t } = useTranslation();
  const { against, beside } = useReasons(recommendation);
  const { standing } = recommendation;
  return (
    <p className={styles.reasons} data-testid="er-reasons" data-standing={standing}>
      <strong className={styles.standing} data-standing={standing}>
        {t(`recommend.standing.${standing}`)}
      </strong>{' '}
      {[...against, ...beside].join(' · ')}
    </p>
  );
}
