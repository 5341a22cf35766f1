import { createContext, use, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { ErRoom } from '../../api/types';
import type { BoardStore, LiveBoards } from './boardStore';
import { hasBoards, roomsOf } from './boardStore';
import type { ErHub } from './erHub';

export interface Live {
  store: BoardStore;
  hub: Pick<ErHub, 'choose'>;
}

const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext value={live}>{children}</LiveContext>;
}

function useLive(): Live {
  const live = use(LiveContext);
  if (!live) throw new Error('No LiveProvider above.');
  return live;
}

/** Everything that is known of the boards; a component that needs a part of it derives that part. */
export function useLiveBoards(): LiveBoards {
  const { store } = useLive();
  return useSyncExternalStore(store.listen, store.current);
}

/** One plain value of what is known; the component renders again only when that value changes. */
export function useLiveValue<T extends string | number | boolean | null>(of: (boards: LiveBoards) => T): T {
  const { store } = useLive();
  return useSyncExternalStore(store.listen, () => of(store.current()));
}

/** Shows these boards: subscribes to them, and answers their rooms. */
export function useBoards(topics: readonly string[]): { rooms: ErRoom[]; received: boolean } {
  const { hub } = useLive();
  const { replicas, polled } = useLiveBoards();
  const key = topics.join();

  useEffect(() => {
    hub.choose(key === '' ? [] : key.split(','));
  }, [hub, key]);

  return useMemo(() => {
    const wanted = key === '' ? [] : key.split(',');
    return { rooms: roomsOf({ replicas, polled }, wanted), received: hasBoards({ replicas, polled }, wanted) };
  }, [replicas, polled, key]);
}
