import { useState } from 'react';
import type { Listed } from '../filters/arrange';

interface Held {
  question: string;
  order: string[];
}

export interface CalmOrder {
  rows: Listed[];
  /** Whether the rows would stand otherwise if they were put in order now. */
  outdated: boolean;
  reorder: () => void;
}

/**
 * Keeps rows where they are while somebody is reading or about to press one: a row must not slip away from under a finger
 * because a bed was freed elsewhere. Numbers in the rows change all the time; the order only when the reader asks for
 * something else, when nobody touches the list, or on demand. Rows that dropped out stay until then; new ones join at the end.
 */
export function useCalmOrder(ranked: readonly Listed[], question: string, busy: boolean, find: (hpid: string) => Listed | undefined): CalmOrder {
  const wanted = ranked.map(({ room }) => room.hpid);
  const [held, setHeld] = useState<Held>({ question, order: wanted });

  const outdated = !sameOrder(held.order, wanted);
  const hold = busy && held.question === question;
  if (!hold && (outdated || held.question !== question)) setHeld({ question, order: wanted });

  const rows = hold ? calm(held.order, ranked, find) : [...ranked];
  return { rows, outdated: hold && outdated, reorder: () => setHeld({ question, order: wanted }) };
}

export function calm(order: readonly string[], ranked: readonly Listed[], find: (hpid: string) => Listed | undefined): Listed[] {
  const known = new Set(order);
  return [...order.flatMap((hpid) => find(hpid) ?? []), ...ranked.filter(({ room }) => !known.has(room.hpid))];
}

function sameOrder(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((hpid, index) => hpid === b[index]);
}
