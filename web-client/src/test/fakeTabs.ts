import type { OtherTabs, TabMessage } from '../accounts/session/otherTabs';

/** The tabs of one browser: what one tells the others hear, and one lock is theirs. */
export class FakeTabs {
  private readonly hearers = new Map<object, (message: TabMessage) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  open(): OtherTabs {
    const tab = {};
    return {
      tell: (message) => {
        for (const [other, hear] of this.hearers) if (other !== tab) hear(message);
      },
      listen: (hear) => void this.hearers.set(tab, hear),
      alone: (work) => {
        const turn = this.queue.then(work);
        this.queue = turn.catch(() => undefined);
        return turn;
      },
    };
  }
}
