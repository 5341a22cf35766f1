import { useTranslation } from 'react-i18next';
import type { ReservationStage } from '../../api/types';
import styles from './words.module.css';

export function StageBadge({ stage }: { stage: ReservationStage }) {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-stage={stage}>
      {t(`stage.${stage}`)}
    </span>
  );
}
