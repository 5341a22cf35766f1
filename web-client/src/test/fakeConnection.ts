import { HubConnectionState, type HubConnection } from '@microsoft/signalr';

interface Call {
  method: string;
  args: unknown[];
  answer: (result: unknown) => void;
  refuse: (reason: Error) => void;
}

/** A hub connection whose other end is the test: it sees each call, and answers, refuses, pushes and breaks off as it likes. */
export class FakeConnection {
  state = HubConnectionState.Disconnected;
  calls: Call[] = [];
  /** How many times in a row connecting fails. */
  failures = 0;
  private handlers = new Map<string, (message: unknown) => void>();
  private life = new Map<'reconnecting' | 'reconnected' | 'close', () => void>();

  readonly start = (): Promise<void> => {
    if (this.failures > 0) {
      this.failures--;
      return Promise.reject(new Error('unreachable'));
    }
    this.state = HubConnectionState.Connected;
    return Promise.resolve();
  };
  readonly stop = (): Promise<void> => Promise.resolve();
  readonly on = (name: string, handler: (message: unknown) => void): void => void this.handlers.set(name, handler);
  readonly onreconnecting = (handler: () => void): void => void this.life.set('reconnecting', handler);
  readonly onreconnected = (handler: () => void): void => void this.life.set('reconnected', handler);
  readonly onclose = (handler: () => void): void => void this.life.set('close', handler);
  readonly invoke = (method: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((answer, refuse) => this.calls.push({ method, args, answer, refuse }));

  push(name: string, message: unknown): void {
    this.handlers.get(name)?.(message);
  }

  breakOff(): void {
    this.state = HubConnectionState.Reconnecting;
    for (const call of this.calls.splice(0)) call.refuse(new Error('connection lost'));
    this.life.get('reconnecting')?.();
  }

  comeBack(): void {
    this.state = HubConnectionState.Connected;
    this.life.get('reconnected')?.();
  }

  /** Takes the oldest unanswered call of a method. */
  take(method: string): Call {
    const index = this.calls.findIndex((call) => call.method === method);
    const [call] = index < 0 ? [] : this.calls.splice(index, 1);
    if (!call) throw new Error(`No call of ${method} is waiting.`);
    return call;
  }

  waiting(method: string): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  asConnection(): HubConnection {
    return this as unknown as HubConnection;
  }
}
