import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { room } from '../../test/rooms';
import { BoardStore, roomsOf } from './boardStore';
import { HttpFallback } from './httpFallback';

const Topic = 'region/11';
let requests: { path: string; etag: string | null }[];
let stop: () => void;
let store: BoardStore;

function respond(path: string, init?: RequestInit): Response {
  const etag = new Headers(init?.headers).get('If-None-Match');
  requests.push({ path, etag });
  if (path.startsWith('/api/er/feed')) return Response.json({ items: [], total: 0, source: '', simulated: true, now: new Date().toISOString() });
  if (etag === '"1"') return new Response(null, { status: 304 });
  return Response.json({ items: [room()], total: 1, now: new Date().toISOString(), simulated: true }, { headers: { ETag: '"1"' } });
}

const boardRequests = () => requests.filter(({ path }) => path.startsWith('/api/er/rooms'));

beforeEach(() => {
  vi.useFakeTimers();
  requests = [];
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => Promise.resolve(respond(path, init)));
  store = new BoardStore(Date.now, (tell) => tell());
  stop = new HttpFallback(store).start();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('The fallback over HTTP', () => {
  test('reads at once what was never received, before the hub has connected', async () => {
    store.choose([Topic]);
    await vi.advanceTimersByTimeAsync(0);

    expect(boardRequests().map(({ path }) => path)).toEqual(['/api/er/rooms?region=11']);
    expect(roomsOf(store.current(), [Topic])).toHaveLength(1);
  });

  test('reads the whole country at once for more than one board', async () => {
    store.choose([Topic, 'region/26']);
    await vi.advanceTimersByTimeAsync(0);

    expect(boardRequests().map(({ path }) => path)).toEqual(['/api/er/rooms']);
  });

  test('asks every half minute, and only for what changed, while the hub stays away', async () => {
    store.choose([Topic]);
    await vi.advanceTimersByTimeAsync(95_000);

    expect(boardRequests().length).toBe(4);
    expect(boardRequests().at(-1)?.etag).toBe('"1"');
    expect(roomsOf(store.current(), [Topic])).toHaveLength(1);
  });

  test('is silent while the board is live', async () => {
    store.choose([Topic]);
    store.connection(true);
    store.apply(Topic, { type: 'answered', answer: { topic: Topic, now: new Date().toISOString(), kind: 'snapshot', epoch: 'e', sequence: 1, rooms: [room()] } });
    await vi.advanceTimersByTimeAsync(0);
    const before = requests.length;

    await vi.advanceTimersByTimeAsync(300_000);

    expect(requests.length).toBe(before);
  });
});
