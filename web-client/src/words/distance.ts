import type { TFunction } from 'i18next';

export function distanceWords(t: TFunction, language: string, km: number): string {
  if (km < 1) return t('row.distanceMetres', { m: Math.max(10, Math.round(km * 100) * 10) });
  const digits = km < 10 ? 1 : 0;
  return t('row.distance', { km: new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(km) });
}
