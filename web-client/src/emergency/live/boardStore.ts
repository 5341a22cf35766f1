import type { ErFeedList, ErRoom, ErRoomList } from '../../api/types';
import { emptyReplica, isInStep, step, type BoardEvent, type BoardReplica } from './boardReplica';

export interface LiveBoards {
  readonly connected: boolean;
  /** When the hub was last heard before it went away; null before it was ever reached. Milliseconds of this device's clock, as all times here. */
  readonly heardAt: number | null;
  /** Since when the boards on screen have not been live. */
  readonly awaySince: number;
  readonly topics: readonly string[];
  readonly replicas: Readonly<Record<string, BoardReplica>>;
  /** Rooms read over HTTP for boards that the hub does not serve at the moment. */
  readonly polled: Readonly<Record<string, readonly ErRoom[]>>;
  readonly polledAt: number | null;
  readonly feeds: ErFeedList | null;
  readonly simulated: boolean;
  /** The server's clock minus this device's. */
  readonly clockOffset: number;
}

type Listener = () => void;

const OffsetTolerance = 2_000;

/** Holds the boards for the page. Tells its listeners at most every few milliseconds, since one poll of the source changes all regions at once. */
export class BoardStore {
  private listeners = new Set<Listener>();
  private telling = false;
  private state: LiveBoards;

  constructor(
    private readonly clock: () => number = Date.now,
    private readonly later: (tell: () => void) => void = (tell) => setTimeout(tell, 40),
  ) {
    this.state = {
      connected: false,
      heardAt: null,
      awaySince: clock(),
      topics: [],
      replicas: {},
      polled: {},
      polledAt: null,
      feeds: null,
      simulated: false,
      clockOffset: 0,
    };
  }

  readonly current = (): LiveBoards => this.state;

  readonly listen = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  replica(topic: string): BoardReplica {
    return this.state.replicas[topic] ?? emptyReplica;
  }

  choose(topics: readonly string[]): void {
    this.change({ topics });
  }

  connection(connected: boolean): void {
    this.change({ connected });
  }

  apply(topic: string, event: BoardEvent): BoardReplica {
    const next = step(this.replica(topic), event);
    const { [topic]: overtaken, ...polled } = this.state.polled;
    this.change({
      replicas: { ...this.state.replicas, [topic]: next },
      ...(overtaken && event.type === 'answered' ? { polled } : {}),
    });
    return next;
  }

  /** Corrects the offset of the clocks; what the network's delay makes of it is not worth drawing every age anew. */
  serverSays(now: string): void {
    const offset = Date.parse(now) - this.clock();
    if (Math.abs(offset - this.state.clockOffset) > OffsetTolerance) this.change({ clockOffset: offset });
  }

  feeds(feeds: ErFeedList): void {
    this.change({ feeds, simulated: feeds.simulated });
    this.serverSays(feeds.now);
  }

  /** Takes what HTTP answered, except for boards that the hub has put in step meanwhile. */
  read(list: ErRoomList): void {
    const polled: Record<string, ErRoom[]> = {};
    for (const topic of this.state.topics) {
      if (this.state.connected && isInStep(this.replica(topic))) continue;
      polled[topic] = list.items.filter((room) => topicOf(room.region) === topic);
    }
    this.change({ polled, polledAt: this.clock(), simulated: list.simulated });
    this.serverSays(list.now);
  }

  private change(part: Partial<LiveBoards>): void {
    const wasLive = isLive(this.state);
    this.state = { ...this.state, ...part };
    const live = isLive(this.state);
    if (live || wasLive) this.state = { ...this.state, heardAt: this.clock() };
    if (wasLive && !live) this.state = { ...this.state, awaySince: this.clock() };
    this.tell();
  }

  private tell(): void {
    if (this.telling) return;
    this.telling = true;
    this.later(() => {
      this.telling = false;
      for (const listener of this.listeners) listener();
    });
  }
}

export function topicOf(region: string): string {
  return `region/${region}`;
}

/** Whether every board that the page shows is in step with the server. */
export function isLive(boards: LiveBoards): boolean {
  return boards.connected && boards.topics.every((topic) => isInStep(boards.replicas[topic] ?? emptyReplica));
}

/** The rooms of some boards: as pushed, or as read over HTTP while the hub is away. */
export function roomsOf(boards: Pick<LiveBoards, 'replicas' | 'polled'>, topics: readonly string[]): ErRoom[] {
  return topics.flatMap((topic) => boards.polled[topic] ?? [...(boards.replicas[topic]?.rooms.values() ?? [])]);
}

/** Whether anything was ever received for each of these boards. */
export function hasBoards(boards: Pick<LiveBoards, 'replicas' | 'polled'>, topics: readonly string[]): boolean {
  return topics.length > 0 && topics.every((topic) => boards.polled[topic] ?? boards.replicas[topic]?.epoch);
}
