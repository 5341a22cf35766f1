import { useState } from 'react';
import { useSecond } from './useSecond';

/** Longer than a process takes to report: what it was ordered then did not reach it. */
const Patience = 10_000;

interface Ordered<T> {
  value: T;
  at: number;
}

/** Remembers what was ordered until the process tells that it is so, or for too long. */
export function useOrdered<T>(isCarriedOut: (value: T) => boolean) {
  const [ordered, setOrdered] = useState<Ordered<T>>();
  const now = useSecond();
  // What was done once is done: whatever changes it later is somebody else's order.
  if (ordered !== undefined && isCarriedOut(ordered.value)) setOrdered(undefined);
  const late = ordered !== undefined && now - ordered.at >= Patience;
  return {
    /** What is on its way. */
    waiting: late ? undefined : ordered?.value,
    missed: late,
    begin: (value: T) => setOrdered({ value, at: Date.now() }),
    end: () => setOrdered(undefined),
  };
}
