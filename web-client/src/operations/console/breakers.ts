import type { NodeBreaker } from '../../api/types';
import { memberOf } from '../../words/memberOf';

/** From well to worst: one that was taken out by hand does not come back by itself. */
export const BreakerStates = ['closed', 'halfOpen', 'open', 'isolated'] as const;
export type BreakerState = (typeof BreakerStates)[number];

/** What an operator can order. */
export type BreakerOrder = 'isolated' | 'closed';

/** A state that this page does not know is trouble of some kind. */
export function stateOf({ state }: NodeBreaker): BreakerState {
  return memberOf(BreakerStates, state) ?? 'open';
}

export function worst(breakers: readonly NodeBreaker[]): NodeBreaker | undefined {
  return breakers.reduce<NodeBreaker | undefined>((found, breaker) => (found === undefined || severity(breaker) > severity(found) ? breaker : found), undefined);
}

function severity(breaker: NodeBreaker): number {
  return BreakerStates.indexOf(stateOf(breaker));
}

export function ordersFor(state: BreakerState): BreakerOrder[] {
  switch (state) {
    case 'closed':
      return ['isolated'];
    case 'isolated':
      return ['closed'];
    default:
      return ['closed', 'isolated'];
  }
}

const Guarded = { mail: 'ops.guarded.mail', storage: 'ops.guarded.storage', easyresponse: 'ops.guarded.easyresponse', 'public-hours': 'ops.guarded.publicHours' } as const;

/** What happens while a breaker lets nothing through. */
export function guardedBy(name: string) {
  if (name.startsWith('national-api-')) return 'ops.guarded.nationalApi' as const;
  return name in Guarded ? Guarded[name as keyof typeof Guarded] : undefined;
}
