import { isLive, type LiveBoards } from '../emergency/live/boardStore';

export type Connection = 'live' | 'connecting' | 'reconnecting' | 'stale';

const StaleAfter = 10_000;
const SwitchTakes = 5_000;

/** What the page may claim of itself at a moment. Changing to another board is not a lost connection, though its first answer is awaited. */
export function connectionOf(boards: LiveBoards, now: number): Connection {
  const away = now - boards.awaySince;
  if (isLive(boards) || (boards.connected && boards.heardAt !== null && away < SwitchTakes)) return 'live';
  if (away >= StaleAfter) return 'stale';
  return boards.heardAt === null ? 'connecting' : 'reconnecting';
}

/** When the page last held what the server knew; null when it never did. */
export function lastHeard(boards: Pick<LiveBoards, 'heardAt' | 'polledAt'>): number | null {
  return boards.heardAt === null && boards.polledAt === null ? null : Math.max(boards.heardAt ?? 0, boards.polledAt ?? 0);
}
