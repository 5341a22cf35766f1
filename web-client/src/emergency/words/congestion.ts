import type { Beds } from '../../api/types';
import type { BedKind } from './bedKinds';

/** How full a kind of beds is, by the legend of the national board (종합상황판); see docs/er-board.md. */
export const Congestions = ['smooth', 'moderate', 'crowded', 'unknown'] as const;
export type Congestion = (typeof Congestions)[number];

const IsolationKinds: readonly BedKind[] = ['negativePressureIsolation', 'isolation', 'cohort'];

/** The kinds for which the national board's legend has colours. For a ward, 392 free beds of 1,365 are no cause for alarm. */
const KindsWithLegend: readonly BedKind[] = ['general', 'pediatric', ...IsolationKinds, 'isolationAreaNegativePressure', 'isolationArea'];

export function hasLegend(kind: BedKind): boolean {
  return KindsWithLegend.includes(kind);
}

export function congestionOf(kind: BedKind, beds: Beds | undefined): Congestion {
  if (!beds || beds.available === null) return 'unknown';
  if (beds.available <= 0) return 'crowded';
  if (beds.total === null || beds.total <= 0) return 'unknown';

  const smoothFrom = IsolationKinds.includes(kind) ? 1 : 0.8;
  const share = beds.available / beds.total;
  if (share >= smoothFrom) return 'smooth';
  return share >= 0.5 ? 'moderate' : 'crowded';
}
