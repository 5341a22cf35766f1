import { HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import type { ErDelta, ErFeedList, ErSnapshot, ErSubscription } from '../../api/types';
import type { BoardEvent } from './boardReplica';
import type { BoardStore } from './boardStore';
import { retryDelay } from './retryDelay';

/** Keeps the store's boards in step over SignalR. All rules are in boardReplica; this only carries messages and never gives up. */
export class ErHub {
  private readonly asking = new Map<string, symbol>();
  private stopped = false;
  private timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly store: BoardStore,
    private readonly connection: HubConnection = connectionTo('/hubs/er'),
  ) {
    this.connection.on('delta', (delta: ErDelta) => this.pushed(delta.topic, { type: 'delta', delta }));
    this.connection.on('snapshot', (snapshot: ErSnapshot) => {
      this.store.serverSays(snapshot.now);
      this.pushed(snapshot.topic, { type: 'snapshot', snapshot });
    });
    this.connection.on('feed', (feeds: ErFeedList) => this.store.feeds(feeds));
    this.connection.onreconnecting(() => this.away());
    this.connection.onreconnected(() => this.here());
    this.connection.onclose(() => {
      this.away();
      void this.start();
    });
  }

  /** Connects; the first connection is retried as stubbornly as later ones. */
  async start(attempt = 0): Promise<void> {
    if (this.stopped) return;
    try {
      await this.connection.start();
    } catch {
      // The page shows that it is not live, and for how long; there is nobody else to tell.
      this.after(retryDelay(attempt + 1), () => void this.start(attempt + 1));
      return;
    }
    this.here();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.timers.forEach(clearTimeout);
    await this.connection.stop();
  }

  /** Names the boards that the page shows. Boards no longer shown keep their replica, so that coming back costs only deltas. */
  choose(topics: readonly string[]): void {
    const before = this.store.current().topics;
    this.store.choose(topics);
    if (!this.isConnected()) return;
    for (const topic of before.filter((topic) => !topics.includes(topic))) this.leave(topic);
    for (const topic of topics.filter((topic) => !before.includes(topic))) void this.ask(topic);
  }

  private here(): void {
    this.store.connection(true);
    for (const topic of this.store.current().topics) void this.ask(topic);
    void this.watchFeed();
  }

  private async watchFeed(attempt = 0): Promise<void> {
    if (!this.isConnected()) return;
    try {
      this.store.feeds(await this.connection.invoke<ErFeedList>('WatchFeed'));
    } catch {
      // Without a connection the next one watches anew; a refusal is worth another try.
      this.after(retryDelay(attempt + 1), () => void this.watchFeed(attempt + 1));
    }
  }

  private away(): void {
    this.store.connection(false);
    this.asking.clear();
    for (const topic of Object.keys(this.store.current().replicas)) this.store.apply(topic, { type: 'lost' });
  }

  private leave(topic: string): void {
    this.asking.delete(topic);
    this.store.apply(topic, { type: 'lost' });
    // It fails only when the connection has gone, and with it the subscription.
    this.connection.invoke('Unsubscribe', topic).catch(() => undefined);
  }

  private pushed(topic: string, event: BoardEvent): void {
    if (!this.isShown(topic)) return;
    if (this.store.apply(topic, event).need) void this.ask(topic);
  }

  private async ask(topic: string, attempt = 0): Promise<void> {
    if (this.asking.has(topic) || !this.isConnected()) return;
    const question = Symbol(topic);
    this.asking.set(topic, question);
    const { epoch, sequence } = this.store.apply(topic, { type: 'asked' });
    const event = await this.connection.invoke<ErSubscription>('Subscribe', topic, epoch, epoch === null ? null : sequence).then(
      (answer): BoardEvent => ({ type: 'answered', answer }),
      (): BoardEvent => ({ type: 'lost' }),
    );

    // The board may have been left, and chosen again, while the question was under way.
    if (this.asking.get(topic) !== question) return;
    this.asking.delete(topic);
    if (event.type === 'answered') this.store.serverSays(event.answer.now);
    if (this.store.apply(topic, event).need) this.askLater(topic, attempt + 1);
  }

  /** After a refusal, or an answer that did not help, the next question waits, longer each time. */
  private askLater(topic: string, attempt: number): void {
    this.after(retryDelay(attempt), () => {
      if (this.isShown(topic) && this.store.replica(topic).need) void this.ask(topic, attempt);
    });
  }

  private isShown(topic: string): boolean {
    return this.store.current().topics.includes(topic);
  }

  private isConnected(): boolean {
    return this.connection.state === HubConnectionState.Connected;
  }

  private after(milliseconds: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      act();
    }, milliseconds);
    this.timers.add(timer);
  }
}

function connectionTo(address: string): HubConnection {
  return new HubConnectionBuilder()
    .withUrl(address)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: ({ previousRetryCount }) => retryDelay(previousRetryCount) })
    .configureLogging(LogLevel.None)
    .build();
}
