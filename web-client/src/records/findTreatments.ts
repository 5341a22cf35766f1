import type { Treatment } from '../api/types';

/** Treatments in which every word that was typed is found: hospital, department, kind or date. */
export function findTreatments(items: readonly Treatment[], typed: string, kindWords: (treatment: Treatment) => string): readonly Treatment[] {
  const words = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return items.filter((item) => {
    const told = [item.hospital, item.department, kindWords(item), item.date].join(' ').toLowerCase();
    return words.every((word) => told.includes(word));
  });
}

/** What all of them cost. */
export function costsOf(items: readonly Treatment[]): { patient: number; insurer: number } {
  return {
    patient: items.reduce((sum, { patientCost }) => sum + patientCost, 0),
    insurer: items.reduce((sum, { insurerCost }) => sum + insurerCost, 0),
  };
}

/** By month, the newest first; within a month as they came. */
export function monthsOf(items: readonly Treatment[]): [string, Treatment[]][] {
  const months = new Map<string, Treatment[]>();
  for (const item of items) {
    const month = item.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].sort(([first], [second]) => second.localeCompare(first));
}
