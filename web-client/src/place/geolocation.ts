import { useSyncExternalStore } from 'react';
import type { GeoPoint } from '../api/types';

export type Whereabouts =
  | { status: 'unasked' }
  | { status: 'asking' }
  | { status: 'here'; location: GeoPoint }
  | { status: 'denied' | 'failed' };

let whereabouts: Whereabouts = { status: 'unasked' };
const listeners = new Set<() => void>();

function become(next: Whereabouts): void {
  whereabouts = next;
  for (const listener of listeners) listener();
}

/** Asks the device where it is. The answer is kept in memory only, and never leaves the page. */
export function askWhereabouts(): void {
  if (whereabouts.status === 'asking') return;
  // Browsers offer no geolocation at all to pages that are not served over TLS.
  if (!('geolocation' in navigator)) {
    become({ status: 'failed' });
    return;
  }
  become({ status: 'asking' });
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => become({ status: 'here', location: { lat: coords.latitude, lon: coords.longitude } }),
    (error) => become({ status: error.code === error.PERMISSION_DENIED ? 'denied' : 'failed' }),
    { enableHighAccuracy: false, timeout: 10_000, maximumAge: 60_000 },
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWhereabouts(): Whereabouts {
  return useSyncExternalStore(listen, () => whereabouts);
}
