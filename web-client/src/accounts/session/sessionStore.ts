import type { Access } from '../../api/access';
import { commandInit, newKey } from '../../api/commands';
import { httpError } from '../../api/problem';
import { retryDelay } from '../../emergency/live/retryDelay';
import { recall, remember } from '../../shell/memory';
import type { OtherTabs, TabMessage } from './otherTabs';
import { askRenewal } from './renewal';
import { sessionFrom, type Session, type SessionState } from './session';

/** A token that ends sooner than this might end under way. */
const Margin = 30_000;

/** Who is logged in at this page. The token stays in memory; a device only remembers that there may be a login to ask for. */
export class SessionStore implements Access {
  private state: SessionState = { status: 'unknown' };
  private renewal: Promise<Session | undefined> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly tabs: OtherTabs,
    private readonly clock: () => number = Date.now,
  ) {}

  readonly current = (): SessionState => this.state;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Asks who is logged in, again and again until the server answers; without a trace of a login it asks nothing. */
  async start(): Promise<void> {
    this.tabs.listen((message) => this.hear(message));
    if (recall('login') === null) this.become({ status: 'out', ended: false });
    for (let attempt = 1; this.state.status === 'unknown'; attempt++) {
      await this.renewOnce().catch(() => new Promise((resolve) => setTimeout(resolve, retryDelay(attempt))));
    }
  }

  /** The next page load asks the server, as another site may have logged this browser in. */
  expectLogin(): void {
    remember('login', 'expected');
  }

  async token(): Promise<string | undefined> {
    if (this.state.status === 'out') return undefined;
    const session = this.fresh() ?? (await this.renewOnce());
    return session?.accessToken;
  }

  async renew(refused: string): Promise<string | undefined> {
    const before = this.state;
    const session = await this.renewOnce(refused);
    // What somebody began must not be done in the name of whoever logged in since.
    return before.status === 'in' && session?.user.id === before.session.user.id ? session.accessToken : undefined;
  }

  async logIn(loginId: string, password: string, key: string): Promise<void> {
    await this.tabs.alone(async () => {
      const response = await fetch('/api/auth/login', commandInit('POST', { loginId, password }, key));
      if (!response.ok) throw await httpError(response);
      this.begin(await sessionFrom(response, this.clock()));
    });
  }

  async logOut({ everywhere }: { everywhere: boolean }): Promise<void> {
    await this.tabs.alone(async () => {
      const response = await fetch('/api/auth/logout', commandInit('POST', { everywhere }, newKey()));
      if (!response.ok) throw await httpError(response);
      this.end(false);
    });
  }

  /** After the server ended every session for something that was asked here. */
  forget(): void {
    this.end(false);
  }

  /** Takes over what the person changed of themselves. */
  rename(user: Pick<Session['user'], 'name' | 'language'>): void {
    if (this.state.status === 'in') this.begin({ ...this.state.session, user: { ...this.state.session.user, ...user } });
  }

  private fresh(refused?: string): Session | undefined {
    if (this.state.status !== 'in') return undefined;
    const { session } = this.state;
    return session.accessToken !== refused && session.validUntil - this.clock() > Margin ? session : undefined;
  }

  private renewOnce(refused?: string): Promise<Session | undefined> {
    this.renewal ??= this.tabs.alone(() => this.askServer(refused)).finally(() => (this.renewal = undefined));
    return this.renewal;
  }

  // While this tab waited for its turn, another may have renewed, logged out or logged in.
  private async askServer(refused: string | undefined): Promise<Session | undefined> {
    const renewed = this.fresh(refused);
    if (renewed || this.state.status === 'out') return renewed;

    const response = await askRenewal(this.clock());
    if (response.ok) return this.begin(await sessionFrom(response, this.clock()));
    if (response.status !== 401) throw await httpError(response);
    this.end(recall('login') === 'yes');
    return undefined;
  }

  private begin(session: Session): Session {
    remember('login', 'yes');
    this.become({ status: 'in', session });
    this.tabs.tell({ kind: 'in', session });
    return session;
  }

  private end(ended: boolean): void {
    remember('login', undefined);
    this.become({ status: 'out', ended });
    this.tabs.tell({ kind: 'out', ended });
  }

  private hear(message: TabMessage): void {
    this.become(message.kind === 'in' ? { status: 'in', session: message.session } : { status: 'out', ended: message.ended });
  }

  private become(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
