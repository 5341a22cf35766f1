import { useSyncExternalStore } from 'react';
import { useLiveValue } from '../emergency/live/LiveBoards';

const Period = 10_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (!timer) {
    timer = setInterval(tick, Period);
    // A phone that slept must not show the age from before its sleep.
    document.addEventListener('visibilitychange', tick);
    // Nobody ticked while nobody listened.
    now = Date.now();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  };
}

/** This device's time in milliseconds, as one clock for the whole page gives it every ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(listen, () => now);
}

/** The server's time: a phone's own clock may be minutes wrong, and ages would be too. */
export function useServerNow(): number {
  return useNow() + useLiveValue((boards) => boards.clockOffset);
}

/** Something plain that depends on the server's time; the component renders again only when it changes. */
export function useAtServerTime<T extends string | number | boolean>(of: (now: number) => T): T {
  const offset = useLiveValue((boards) => boards.clockOffset);
  return useSyncExternalStore(listen, () => of(now + offset));
}
