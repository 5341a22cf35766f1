import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeConnection } from '../../test/fakeConnection';
import { room } from '../../test/rooms';
import { BoardStore, isLive } from './boardStore';
import { ErHub } from './erHub';

const Topic = 'region/11';
const now = '2026-06-28T09:00:00+09:00';
const snapshot = { topic: Topic, now, kind: 'snapshot', epoch: 'e1', sequence: 5, rooms: [room()] };
const settle = () => vi.advanceTimersByTimeAsync(0);

async function open() {
  const wire = new FakeConnection();
  const store = new BoardStore(Date.now, (tell) => tell());
  const hub = new ErHub(store, wire.asConnection());
  hub.choose([Topic]);
  await hub.start();
  return { wire, store, hub };
}

async function openLive() {
  const opened = await open();
  opened.wire.take('Subscribe').answer(snapshot);
  opened.wire.take('WatchFeed').answer({ items: [], total: 0, source: '', simulated: true, now });
  await settle();
  return opened;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('The hub', () => {
  test('subscribes to the boards on the page and watches the feed', async () => {
    const { wire, store } = await open();
    const subscribe = wire.take('Subscribe');
    expect(subscribe.args).toEqual([Topic, null, null]);

    subscribe.answer(snapshot);
    wire.take('WatchFeed').answer({ items: [], total: 0, source: '', simulated: true, now });
    await settle();

    expect(isLive(store.current())).toBe(true);
    expect(store.current().simulated).toBe(true);
  });

  test('comes back with the epoch and sequence that it has', async () => {
    const { wire, store } = await openLive();

    wire.breakOff();
    expect(isLive(store.current())).toBe(false);
    expect(store.replica(Topic).rooms.size).toBe(1);
    wire.comeBack();

    expect(wire.take('Subscribe').args).toEqual([Topic, 'e1', 5]);
  });

  test('asks once for a gap, however many deltas show it', async () => {
    const { wire } = await openLive();
    const gap = (from: number) => ({ topic: Topic, epoch: 'e1', from, to: from + 1, changes: [], removed: [] });

    wire.push('delta', gap(7));
    wire.push('delta', gap(8));

    expect(wire.waiting('Subscribe')).toBe(1);
    expect(wire.take('Subscribe').args).toEqual([Topic, 'e1', 5]);
  });

  test('asks again, after a while, when a subscription is refused', async () => {
    const { wire } = await open();

    wire.take('Subscribe').refuse(new Error('er.topic-unknown'));
    await settle();
    expect(wire.waiting('Subscribe')).toBe(0);
    await vi.advanceTimersByTimeAsync(2_000);

    expect(wire.waiting('Subscribe')).toBe(1);
  });

  test('subscribes anew to a board that was left and chosen again while its answer was under way', async () => {
    const { wire, store, hub } = await open();
    const overtaken = wire.take('Subscribe');
    hub.choose([]);
    hub.choose([Topic]);

    overtaken.answer({ ...snapshot, epoch: 'overtaken' });
    await settle();
    expect(store.replica(Topic).epoch).toBeNull();
    wire.take('Subscribe').answer(snapshot);
    await settle();

    expect(store.replica(Topic).epoch).toBe('e1');
    expect(wire.calls.map((call) => call.method)).toContain('Unsubscribe');
  });

  test('keeps trying to connect for the first time', async () => {
    const wire = new FakeConnection();
    wire.failures = 7;
    const store = new BoardStore(Date.now, (tell) => tell());
    void new ErHub(store, wire.asConnection()).start();

    await vi.advanceTimersByTimeAsync(120_000);

    expect(store.current().connected).toBe(true);
  });
});
