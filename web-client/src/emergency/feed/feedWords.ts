import type { ErFeed, ErFeedList } from '../../api/types';
import { memberOf } from '../../words/memberOf';

export const FeedStates = ['starting', 'live', 'failing', 'quotaExhausted', 'refused'] as const;
export type FeedState = (typeof FeedStates)[number];

export const BreakerStates = ['closed', 'open', 'halfOpen'] as const;
export const Operations = ['beds', 'severe', 'messages', 'institutions'] as const;

/** The feed that the numbers on the board come from. */
export function bedsFeed(feeds: ErFeedList | null): ErFeed | undefined {
  return feeds?.items.find((feed) => feed.operation === 'beds');
}

/** A state that this page does not know is trouble of some kind. */
export function feedStateOf(feed: ErFeed): FeedState {
  return memberOf(FeedStates, feed.state) ?? 'failing';
}
