import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { SessionUser } from '../../api/types';
import type { SessionState } from './session';
import type { SessionStore } from './sessionStore';

const SessionContext = createContext<SessionStore | null>(null);

/** Keys of queries for what belongs to whoever is logged in begin with this. */
export const Own = 'own';

export function SessionProvider({ store, children }: { store: SessionStore; children: ReactNode }) {
  const queries = useQueryClient();
  const state = useSyncExternalStore(store.listen, store.current);
  const userId = state.status === 'in' ? state.session.user.id : undefined;

  // What one person saw is not there for the next.
  useEffect(() => () => queries.removeQueries({ queryKey: [Own] }), [queries, userId]);

  return <SessionContext value={store}>{children}</SessionContext>;
}

export function useSessionStore(): SessionStore {
  const store = use(SessionContext);
  if (!store) throw new Error('No SessionProvider above.');
  return store;
}

export function useSession(): SessionState {
  const store = useSessionStore();
  return useSyncExternalStore(store.listen, store.current);
}

/** Who is logged in; undefined for nobody, and while it is not known. */
export function useUser(): SessionUser | undefined {
  const state = useSession();
  return state.status === 'in' ? state.session.user : undefined;
}
