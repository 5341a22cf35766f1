import type { Beds } from '../../api/types';

/** What may be said of a count. Absent is never zero, and a number that cannot be is never shown as one. */
export type FreeBeds =
  | { kind: 'free'; count: number }
  | { kind: 'full' }
  /** More patients than beds. */
  | { kind: 'over'; by: number }
  | { kind: 'absent' }
  | { kind: 'implausible' };

export function freeBedsOf(beds: Beds | undefined): FreeBeds {
  if (!beds) return { kind: 'absent' };
  if (beds.available === null) return { kind: beds.implausible ? 'implausible' : 'absent' };
  if (beds.available < 0) return { kind: 'over', by: -beds.available };
  return beds.available === 0 ? { kind: 'full' } : { kind: 'free', count: beds.available };
}

/** The number as it is written large: with a true minus sign, and a dash or a question mark where there is no number. */
export function figureOf(free: FreeBeds): string {
  switch (free.kind) {
    case 'free':
      return String(free.count);
    case 'full':
      return '0';
    case 'over':
      return `−${free.by}`;
    case 'absent':
      return '–';
    case 'implausible':
      return '?';
  }
}
