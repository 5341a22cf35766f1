import { describe, expect, test } from 'vitest';
import type { ErDelta } from '../../api/types';
import { room } from '../../test/rooms';
import { emptyReplica, isInStep, step, type BoardReplica } from './boardReplica';

const Topic = 'region/11';
const now = '2026-06-28T09:00:00+09:00';

function inStep(sequence = 5): BoardReplica {
  const asked = step(emptyReplica, { type: 'asked' });
  return step(asked, { type: 'answered', answer: { topic: Topic, now, kind: 'snapshot', epoch: 'e1', sequence, rooms: [room({ hpid: 'A' })] } });
}

function delta(from: number, to: number, part: Partial<ErDelta> = {}): { type: 'delta'; delta: ErDelta } {
  return { type: 'delta', delta: { topic: Topic, epoch: 'e1', from, to, changes: [room({ hpid: 'B' })], removed: [], ...part } };
}

describe('A replica', () => {
  test('applies the next delta, replacing whole rooms and removing those that moved away', () => {
    const next = step(inStep(), delta(5, 6, { removed: ['A'] }));

    expect([...next.rooms.keys()]).toEqual(['B']);
    expect(next.sequence).toBe(6);
  });

  test('drops a delta that it has already', () => {
    const replica = inStep();

    expect(step(replica, delta(4, 5))).toBe(replica);
  });

  test('asks again after a gap, and keeps showing what it has', () => {
    const next = step(inStep(), delta(7, 8));

    expect(next.need).toBe(true);
    expect([...next.rooms.keys()]).toEqual(['A']);
    expect(isInStep(next)).toBe(false);
  });

  test('asks again when the epoch is another', () => {
    expect(step(inStep(), delta(5, 6, { epoch: 'e2' })).need).toBe(true);
  });

  test('keeps deltas that come while a subscription is under way, and applies them after the answer', () => {
    const asked = step(inStep(), { type: 'asked' });
    const waiting = step(asked, delta(6, 7));
    expect(waiting.sequence).toBe(5);

    const missed = delta(5, 6, { changes: [room({ hpid: 'C' })] }).delta;
    const next = step(waiting, { type: 'answered', answer: { topic: Topic, now, kind: 'deltas', epoch: 'e1', sequence: 6, deltas: [missed] } });

    expect(next.sequence).toBe(7);
    expect([...next.rooms.keys()].sort()).toEqual(['A', 'B', 'C']);
    expect(isInStep(next)).toBe(true);
  });

  test('takes a pushed snapshot of a new epoch without asking', () => {
    const next = step(inStep(), { type: 'snapshot', snapshot: { topic: Topic, now, epoch: 'e2', sequence: 1, rooms: [room({ hpid: 'Z' })] } });

    expect(next).toMatchObject({ epoch: 'e2', sequence: 1, need: false });
    expect([...next.rooms.keys()]).toEqual(['Z']);
  });

  test('does not go back to an epoch it has left without asking', () => {
    const moved = step(inStep(), { type: 'snapshot', snapshot: { topic: Topic, now, epoch: 'e2', sequence: 1, rooms: [room({ hpid: 'Z' })] } });

    const next = step(moved, { type: 'snapshot', snapshot: { topic: Topic, now, epoch: 'e1', sequence: 9, rooms: [] } });

    expect(next).toMatchObject({ epoch: 'e2', need: true });
  });

  test('keeps its board, epoch and sequence when the connection is lost', () => {
    const lost = step(step(inStep(), { type: 'asked' }), { type: 'lost' });

    expect(lost).toMatchObject({ epoch: 'e1', sequence: 5, need: true, waiting: null });
    expect(lost.rooms.size).toBe(1);
  });
});
