import type { SessionAnswer } from '../api/types';

const Minutes = 60_000;
export const TokenLife = 15 * Minutes;

export const Minsu: SessionAnswer['user'] = { id: 'u_1', loginId: 'minsu01', name: '김민수', role: 'patient', hpid: null, language: 'ko' };

export interface Request {
  path: string;
  method: string;
  headers: Headers;
  body: unknown;
}

/** The gateway's accounts at the border of `fetch`, with the browser's cookie: rotates it at every use, and ends a session whose spent cookie is shown. */
export class FakeAccounts {
  requests: Request[] = [];
  /** What the server offers beside login ids. */
  providers: string[] = [];
  user = Minsu;
  /** Answers that never arrive; the browser may have taken their cookie all the same. */
  lose: 'nothing' | 'answer' | 'answer and cookie' = 'nothing';
  private cookie: number | undefined;
  private secret = 0;
  private previous: { cookie: number; key: string | null } | undefined;
  private tokens = new Map<string, number>();

  constructor(private readonly clock: () => number) {}

  get isLive(): boolean {
    return this.secret > 0;
  }

  readonly fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    if (path === '/api/auth/social') return Response.json({ items: this.providers.map((name) => ({ name })), total: this.providers.length });
    const request = { path, method: init.method ?? 'GET', headers: new Headers(init.headers), body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined };
    this.requests.push(request);
    // An answer takes its time, so that others come in between.
    await Promise.resolve();
    const before = this.cookie;
    const response = this.answer(request);
    const lose = this.lose;
    this.lose = 'nothing';
    if (lose === 'answer and cookie') this.cookie = before;
    if (lose !== 'nothing') throw new TypeError('network');
    return response;
  };

  asked(path: string): Request[] {
    return this.requests.filter((request) => request.path === path);
  }

  /** As another device or the operator would. */
  endSession(): void {
    this.secret = 0;
    this.tokens.clear();
  }

  /** As a key that was withdrawn would. */
  refuseTokens(): void {
    for (const token of this.tokens.keys()) this.tokens.set(token, 0);
  }

  private answer(request: Request): Response {
    switch (request.path) {
      case '/api/auth/login':
        return this.open();
      case '/api/auth/logout':
        this.endSession();
        this.cookie = undefined;
        return new Response(null, { status: 204 });
      case '/api/auth/refresh':
        return this.refresh(request.headers.get('Idempotency-Key'));
      default:
        return this.own(request);
    }
  }

  private open(): Response {
    this.secret = (this.cookie ?? 0) + 1;
    this.cookie = this.secret;
    this.previous = undefined;
    return this.session();
  }

  private refresh(key: string | null): Response {
    const repeated = key !== null && this.previous?.key === key && this.previous.cookie === this.cookie;
    if (!this.isLive || (this.cookie !== this.secret && !repeated)) {
      this.endSession();
      this.cookie = undefined;
      return problem(401, 'auth.session-ended');
    }
    if (!repeated) {
      this.previous = { cookie: this.secret, key };
      this.secret++;
    }
    this.cookie = this.secret;
    return this.session();
  }

  private session(): Response {
    const accessToken = `token ${this.tokens.size + 1} of ${this.user.id}`;
    const expires = this.clock() + TokenLife;
    this.tokens.set(accessToken, expires);
    const answer: SessionAnswer = { accessToken, expiresAt: new Date(expires).toISOString(), sessionId: 's_1', user: this.user };
    return Response.json(answer, { headers: { Date: new Date(this.clock()).toUTCString() } });
  }

  private own({ headers }: Request): Response {
    const token = headers.get('Authorization')?.replace('Bearer ', '') ?? '';
    if ((this.tokens.get(token) ?? 0) <= this.clock()) return problem(401, 'auth.token-invalid');
    return Response.json({ token });
  }
}

export function problem(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Response {
  return Response.json({ status, code, ...more }, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}
