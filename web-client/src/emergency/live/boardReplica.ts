import type { ErDelta, ErRoom, ErSnapshot, ErSubscription } from '../../api/types';

/**
 * A copy of one region's board, kept by the rules of docs/er-board.md. Pure: each step gives a new replica.
 * `need` says that the board must be subscribed to (again); `waiting` holds what is pushed while that is under way.
 */
export interface BoardReplica {
  readonly epoch: string | null;
  readonly sequence: number;
  readonly rooms: ReadonlyMap<string, ErRoom>;
  readonly need: boolean;
  readonly waiting: readonly Push[] | null;
  /** Epochs that this replica has left: what still arrives from one of them is late, or the server went back; only asking can tell. */
  readonly left: ReadonlySet<string>;
}

export type Push = { type: 'delta'; delta: ErDelta } | { type: 'snapshot'; snapshot: ErSnapshot };

export type BoardEvent =
  | Push
  | { type: 'asked' }
  | { type: 'answered'; answer: ErSubscription }
  /** The subscription under way will not be answered: refused, or the connection is gone. */
  | { type: 'lost' };

export const emptyReplica: BoardReplica = {
  epoch: null,
  sequence: 0,
  rooms: new Map(),
  need: true,
  waiting: null,
  left: new Set(),
};

export function isInStep(replica: BoardReplica): boolean {
  return replica.epoch !== null && !replica.need && replica.waiting === null;
}

export function step(replica: BoardReplica, event: BoardEvent): BoardReplica {
  switch (event.type) {
    case 'asked':
      return { ...replica, need: false, waiting: [] };
    case 'lost':
      return { ...replica, need: true, waiting: null };
    case 'answered':
      return answered(replica, event.answer);
    case 'delta':
    case 'snapshot':
      return replica.waiting ? { ...replica, waiting: [...replica.waiting, event] } : pushed(replica, event);
  }
}

function answered(replica: BoardReplica, answer: ErSubscription): BoardReplica {
  const waiting = replica.waiting ?? [];
  const open: BoardReplica = { ...replica, need: false, waiting: null };
  const current =
    answer.kind === 'snapshot'
      ? become(open, answer.epoch, answer.sequence, answer.rooms ?? [])
      : (answer.deltas ?? []).reduce(applyDelta, open);
  return waiting.reduce(pushed, current);
}

function pushed(replica: BoardReplica, push: Push): BoardReplica {
  return push.type === 'delta' ? applyDelta(replica, push.delta) : applySnapshot(replica, push.snapshot);
}

function applyDelta(replica: BoardReplica, delta: ErDelta): BoardReplica {
  if (delta.epoch !== replica.epoch || delta.from > replica.sequence) return { ...replica, need: true };
  if (delta.to <= replica.sequence) return replica;

  // A delta that begins before what we have still leads to its end: a change replaces the whole room.
  const rooms = new Map(replica.rooms);
  for (const hpid of delta.removed) rooms.delete(hpid);
  for (const room of delta.changes) rooms.set(room.hpid, room);
  return { ...replica, sequence: delta.to, rooms };
}

function applySnapshot(replica: BoardReplica, snapshot: ErSnapshot): BoardReplica {
  if (snapshot.epoch === replica.epoch && snapshot.sequence <= replica.sequence) return replica;
  if (replica.left.has(snapshot.epoch)) return { ...replica, need: true };
  return become(replica, snapshot.epoch, snapshot.sequence, snapshot.rooms);
}

function become(replica: BoardReplica, epoch: string, sequence: number, rooms: readonly ErRoom[]): BoardReplica {
  const left = new Set(replica.left);
  if (replica.epoch !== null) left.add(replica.epoch);
  left.delete(epoch);
  return { ...replica, epoch, sequence, rooms: new Map(rooms.map((room) => [room.hpid, room])), left };
}
