import { useTranslation } from 'react-i18next';
import type { Severe } from '../../api/types';
import styles from './severe.module.css';

/** A condition as far as it could be read; what the hospital wrote stands beside it. */
export function Limits({ limits: { minAgeMonths, minWeightGrams, minGestationWeeks } }: { limits: NonNullable<Severe['limits']> }) {
  const { t } = useTranslation();
  const words = [
    minAgeMonths != null && minAgeMonths > 0 && (minAgeMonths % 12 === 0 ? t('severeSays.fromYears', { count: minAgeMonths / 12 }) : t('severeSays.fromMonths', { count: minAgeMonths })),
    minWeightGrams != null && t('severeSays.fromKg', { kg: minWeightGrams / 1000 }),
    minGestationWeeks != null && t('severeSays.fromWeeks', { count: minGestationWeeks }),
  ].filter(Boolean);
  return words.length > 0 ? <small className={styles.limits}>→ {words.join(', ')}</small> : null;
}
