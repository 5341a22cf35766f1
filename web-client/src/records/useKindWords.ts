import { useTranslation } from 'react-i18next';
import type { Treatment } from '../api/types';

export function useKindWords(): (treatment: Treatment) => string {
  const { t } = useTranslation();
  return ({ kind }) => t(`treatmentKind.${kind}`);
}

export function useWon(): (won: number) => string {
  const { t, i18n } = useTranslation();
  return (won) => t('recordsPage.won', { won: won.toLocaleString(i18n.language) });
}
