import { getJson } from '../../api/getJson';
import type { ErFeedList, ErRoomList } from '../../api/types';
import { hasBoards, isLive, type BoardStore } from './boardStore';

const Patience = 10_000;
const Period = 30_000;
const Tick = 1_000;

/**
 * Reads the boards over HTTP where the hub leaves a hole: at once for boards that were never received, so that the first
 * answer does not wait for a WebSocket, and every half minute while the hub stays away.
 */
export class HttpFallback {
  private triedAt = -Infinity;
  private triedFor = '';
  private reading = false;

  constructor(
    private readonly store: BoardStore,
    private readonly clock: () => number = Date.now,
  ) {}

  start(): () => void {
    const stopListening = this.store.listen(() => this.look());
    const timer = setInterval(() => this.look(), Tick);
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }

  private look(): void {
    const boards = this.store.current();
    if (this.reading || boards.topics.length === 0 || isLive(boards)) return;

    const wanted = boards.topics.join();
    const never = !hasBoards(boards, boards.topics);
    const away = this.clock() - boards.awaySince >= Patience;
    const due = this.clock() - this.triedAt >= Period || (never && wanted !== this.triedFor);
    if ((never || away) && due) void this.readBoards(boards.topics);
  }

  private async readBoards(topics: readonly string[]): Promise<void> {
    this.reading = true;
    this.triedAt = this.clock();
    this.triedFor = topics.join();
    try {
      this.store.read(await getJson<ErRoomList>(addressOf(topics)));
      if (!this.store.current().connected) this.store.feeds(await getJson<ErFeedList>('/api/er/feed'));
    } catch {
      // The gateway is away altogether: the page keeps the old board and shows its age.
    } finally {
      this.reading = false;
    }
  }
}

/** The interface answers one region or all of them. */
function addressOf(topics: readonly string[]): string {
  const [only, ...others] = topics;
  return only && others.length === 0 ? `/api/er/rooms?region=${only.slice(only.indexOf('/') + 1)}` : '/api/er/rooms';
}
