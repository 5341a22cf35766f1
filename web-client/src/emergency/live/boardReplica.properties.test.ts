import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ErSubscription } from '../../api/types';
import { ModelRegion } from '../../test/modelRegion';
import { emptyReplica, isInStep, step, type BoardEvent, type BoardReplica, type Push } from './boardReplica';

type Act =
  | { do: 'change'; hpid: string; available: number }
  | { do: 'remove'; hpid: string }
  | { do: 'restart' | 'push' | 'pushSnapshot' | 'serve' | 'answer' | 'disconnect' }
  | { do: 'deliver' | 'duplicate' | 'drop'; index: number };

const hpid = fc.constantFrom('A', 'B', 'C', 'D');
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record<Act & { do: 'change' }>({ do: fc.constant('change'), hpid, available: fc.integer({ min: -5, max: 24 }) }) },
    { weight: 1, arbitrary: fc.record<Act & { do: 'remove' }>({ do: fc.constant('remove'), hpid }) },
    { weight: 8, arbitrary: fc.constantFrom<Act>({ do: 'push' }, { do: 'push' }, { do: 'serve' }, { do: 'answer' }) },
    { weight: 1, arbitrary: fc.constantFrom<Act>({ do: 'restart' }, { do: 'pushSnapshot' }, { do: 'disconnect' }) },
    { weight: 8, arbitrary: fc.record({ do: fc.constantFrom('deliver' as const, 'deliver' as const, 'duplicate' as const, 'drop' as const), index: fc.nat(5) }) },
  ),
  // Long scripts: on short ones the client hardly gets past its first answer.
  { maxLength: 150, size: 'max' },
);

/** A client on a hostile channel: pushes may be lost, doubled and overtaken; calls may stay unanswered until the connection breaks. */
class HostileChannel {
  readonly server = new ModelRegion();
  replica: BoardReplica = emptyReplica;
  private question: { epoch: string | null; sequence: number } | null = null;
  private reply: ErSubscription | null = null;
  private under: Push[] = [];

  constructor() {
    this.ask();
  }

  perform(act: Act): void {
    switch (act.do) {
      case 'change':
        return this.server.change(act.hpid, act.available);
      case 'remove':
        return this.server.remove(act.hpid);
      case 'restart':
        return this.server.restart();
      case 'push': {
        const delta = this.server.push();
        if (delta) this.under.push({ type: 'delta', delta });
        return;
      }
      case 'pushSnapshot':
        this.under.push({ type: 'snapshot', snapshot: this.server.snapshot() });
        return;
      case 'serve':
        if (this.question && !this.reply) this.reply = this.server.answer(this.question.epoch, this.question.sequence);
        return;
      case 'answer':
        return this.answer();
      case 'disconnect':
        this.under = [];
        this.question = this.reply = null;
        return this.feed({ type: 'lost' });
      case 'deliver':
      case 'duplicate': {
        const push = this.under[act.index];
        if (act.do === 'deliver') this.under.splice(act.index, 1);
        return push && this.feed(push);
      }
      case 'drop':
        this.under.splice(act.index, 1);
        return;
    }
  }

  /** The network behaves from now on: what is under way arrives in order, and the next change with it. */
  calmDown(): void {
    this.perform({ do: 'serve' });
    this.perform({ do: 'answer' });
    this.server.change('A', 7);
    this.perform({ do: 'push' });
    while (this.under.length > 0) this.perform({ do: 'deliver', index: 0 });
    while (this.question) {
      this.perform({ do: 'serve' });
      this.perform({ do: 'answer' });
    }
  }

  private answer(): void {
    if (!this.reply) return;
    const answer = this.reply;
    this.question = this.reply = null;
    this.feed({ type: 'answered', answer });
  }

  private feed(event: BoardEvent): void {
    this.replica = step(this.replica, event);
    if (this.replica.need && !this.question) this.ask();
  }

  private ask(): void {
    this.question = { epoch: this.replica.epoch, sequence: this.replica.sequence };
    this.replica = step(this.replica, { type: 'asked' });
  }
}

test('Once the channel calms down the client has what the server has', () => {
  fc.assert(
    fc.property(acts, (script) => {
      const channel = new HostileChannel();
      for (const act of script) channel.perform(act);

      channel.calmDown();

      expect(channel.replica).toMatchObject({ epoch: channel.server.epoch, sequence: channel.server.sequence });
      expect(sorted(channel.replica.rooms)).toEqual(sorted(channel.server.rooms));
      expect(isInStep(channel.replica)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('At every moment the client shows a board that the server really had, and within an epoch never an older one', () => {
  fc.assert(
    fc.property(acts, (script) => {
      const channel = new HostileChannel();
      for (const act of script) {
        const before = channel.replica;
        channel.perform(act);
        const { epoch, sequence, rooms } = channel.replica;
        if (epoch === before.epoch) expect(sequence).toBeGreaterThanOrEqual(before.sequence);
        if (epoch === null) continue;
        expect(sorted(rooms)).toEqual(sorted(channel.server.history.get(`${epoch}/${sequence}`) ?? new Map()));
        expect(rooms.size).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

function sorted<T>(rooms: ReadonlyMap<string, T>): [string, T][] {
  return [...rooms].sort(([a], [b]) => a.localeCompare(b));
}
