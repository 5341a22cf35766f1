import type { Session } from './session';

export type TabMessage = { kind: 'in'; session: Session } | { kind: 'out'; ended: boolean };

/** The other tabs of this browser, and the one lock that they all share. */
export interface OtherTabs {
  tell(message: TabMessage): void;
  listen(hear: (message: TabMessage) => void): void;
  /** One tab at a time: two uses of one refresh cookie would end the session. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function otherTabs(): OtherTabs {
  const channel = new BroadcastChannel('session');
  return {
    tell: (message) => channel.postMessage(message),
    listen: (hear) => channel.addEventListener('message', (event: MessageEvent<TabMessage>) => hear(event.data)),
    // A page that is not served securely has no locks; it has no login either, as its cookie would not be kept.
    alone: async (work) => ('locks' in navigator ? await navigator.locks.request('session', work) : work()),
  };
}
