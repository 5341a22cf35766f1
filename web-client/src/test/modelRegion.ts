import type { ErDelta, ErRoom, ErSnapshot, ErSubscription } from '../api/types';
import { room } from './rooms';

const Ring = 4;
const Topic = 'region/11';
const SomeTime = '2026-06-28T09:00:00+09:00';

type Rooms = ReadonlyMap<string, ErRoom>;

/** A region's board as the server keeps it: numbered changes, a short ring of deltas, epochs; with every state it ever had, to compare with. */
export class ModelRegion {
  private life = 1;
  private pushedTo = 0;
  private touched = new Set<string>();
  private ring: ErDelta[] = [];
  readonly history = new Map<string, Rooms>();
  rooms: Rooms = new Map();
  sequence = 0;

  constructor() {
    this.rooms = new Map(['A', 'B', 'C'].map((hpid) => [hpid, room({ hpid })]));
    this.record();
  }

  get epoch(): string {
    return `life ${this.life}`;
  }

  change(hpid: string, available: number): void {
    const next = room({ hpid, beds: { general: { available, total: 24 } } });
    this.advance(new Map(this.rooms).set(hpid, next), [next], []);
  }

  remove(hpid: string): void {
    if (!this.rooms.has(hpid) || this.rooms.size === 1) return;
    const rooms = new Map(this.rooms);
    rooms.delete(hpid);
    this.advance(rooms, [], [hpid]);
  }

  restart(): void {
    this.life++;
    this.sequence = 0;
    this.pushedTo = 0;
    this.touched.clear();
    this.ring = [];
    this.record();
  }

  /** What a connection gets that was busy meanwhile: one delta with everything since the last. */
  push(): ErDelta | undefined {
    if (this.pushedTo === this.sequence) return undefined;
    const touched = [...this.touched];
    const delta: ErDelta = {
      topic: Topic,
      epoch: this.epoch,
      from: this.pushedTo,
      to: this.sequence,
      changes: touched.flatMap((hpid) => this.rooms.get(hpid) ?? []),
      removed: touched.filter((hpid) => !this.rooms.has(hpid)),
    };
    this.pushedTo = this.sequence;
    this.touched.clear();
    return delta;
  }

  snapshot(): ErSnapshot {
    return { topic: Topic, now: SomeTime, epoch: this.epoch, sequence: this.sequence, rooms: [...this.rooms.values()] };
  }

  answer(epoch: string | null, sequence: number): ErSubscription {
    const missed = this.ring.filter((delta) => delta.from >= sequence);
    const covered = epoch === this.epoch && sequence <= this.sequence && (sequence === this.sequence || missed[0]?.from === sequence);
    return covered
      ? { topic: Topic, now: SomeTime, kind: 'deltas', epoch: this.epoch, sequence: this.sequence, deltas: missed }
      : { ...this.snapshot(), kind: 'snapshot' };
  }

  private advance(rooms: Rooms, changes: ErRoom[], removed: string[]): void {
    const delta: ErDelta = { topic: Topic, epoch: this.epoch, from: this.sequence, to: this.sequence + 1, changes, removed };
    this.rooms = rooms;
    this.sequence++;
    this.ring = [...this.ring, delta].slice(-Ring);
    for (const hpid of [...changes.map((changed) => changed.hpid), ...removed]) this.touched.add(hpid);
    this.record();
  }

  private record(): void {
    this.history.set(`${this.epoch}/${this.sequence}`, this.rooms);
  }
}
