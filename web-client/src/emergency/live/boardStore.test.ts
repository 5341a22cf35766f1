import { describe, expect, test } from 'vitest';
import type { ErSubscription } from '../../api/types';
import { connectionOf, lastHeard } from '../../shell/connection';
import { room } from '../../test/rooms';
import { BoardStore, hasBoards, isLive, roomsOf } from './boardStore';

const Topic = 'region/11';
const at = (time: number) => new Date(time).toISOString();

function snapshot(hpid: string): ErSubscription {
  return { topic: Topic, now: at(0), kind: 'snapshot', epoch: 'e1', sequence: 1, rooms: [room({ hpid })] };
}

function open() {
  const clock = { now: 1_000_000 };
  const store = new BoardStore(() => clock.now, (tell) => tell());
  store.choose([Topic]);
  return { store, clock, state: () => connectionOf(store.current(), clock.now) };
}

function goLive(store: BoardStore) {
  store.connection(true);
  store.apply(Topic, { type: 'asked' });
  store.apply(Topic, { type: 'answered', answer: snapshot('A') });
}

function breakOff(store: BoardStore) {
  store.connection(false);
  store.apply(Topic, { type: 'lost' });
}

const shown = (store: BoardStore) => roomsOf(store.current(), [Topic]).map(({ hpid }) => hpid);

describe('The page', () => {
  test('is connecting, then live once its board is in step', () => {
    const { store, state } = open();
    expect(state()).toBe('connecting');

    goLive(store);

    expect(state()).toBe('live');
    expect(isLive(store.current())).toBe(true);
  });

  test('says that it never heard anything when the first connection does not come', () => {
    const { store, clock, state } = open();

    clock.now += 11_000;

    expect(state()).toBe('stale');
    expect(lastHeard(store.current())).toBeNull();
  });

  test('keeps the old board when the connection breaks, and owns up to its age', () => {
    const { store, clock, state } = open();
    goLive(store);
    clock.now += 60_000;
    breakOff(store);
    const brokeOff = clock.now;

    expect(state()).toBe('reconnecting');
    clock.now += 240_000;
    expect(state()).toBe('stale');
    expect(lastHeard(store.current())).toBe(brokeOff);
    expect(shown(store)).toEqual(['A']);
  });

  test('does not call itself cut off while the first answer for another board is awaited', () => {
    const { store, state } = open();
    goLive(store);

    store.choose(['region/26']);

    expect(state()).toBe('live');
    expect(isLive(store.current())).toBe(false);
  });

  test('shows what HTTP reads while the hub is away, and the hub\'s board again afterwards', () => {
    const { store, clock } = open();
    goLive(store);
    breakOff(store);
    clock.now += 30_000;

    store.read({ items: [room({ hpid: 'POLLED' }), room({ hpid: 'ELSEWHERE', region: '26' })], total: 2, now: at(clock.now), simulated: true });
    expect(shown(store)).toEqual(['POLLED']);
    expect(lastHeard(store.current())).toBe(clock.now);
    expect(store.current().simulated).toBe(true);

    goLive(store);
    expect(shown(store)).toEqual(['A']);
  });

  test('does not let a late HTTP answer cover a live board', () => {
    const { store, clock } = open();
    goLive(store);

    store.read({ items: [room({ hpid: 'LATE' })], total: 1, now: at(clock.now), simulated: false });

    expect(shown(store)).toEqual(['A']);
  });

  test('corrects a wrong clock of the device, but not by the network\'s delay', () => {
    const { store, clock } = open();

    store.serverSays(at(clock.now + 300_000));
    expect(store.current().clockOffset).toBe(300_000);

    store.serverSays(at(clock.now + 299_000));
    expect(store.current().clockOffset).toBe(300_000);
  });

  test('knows that it has received nothing yet', () => {
    const { store } = open();
    expect(hasBoards(store.current(), [Topic])).toBe(false);

    goLive(store);

    expect(hasBoards(store.current(), [Topic])).toBe(true);
    expect(hasBoards(store.current(), [Topic, 'region/26'])).toBe(false);
  });
});
