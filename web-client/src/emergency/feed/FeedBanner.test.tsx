// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ErFeed } from '../../api/types';
import { promptStore, renderPage } from '../../test/renderPage';
import { minutesAgo, Now } from '../../test/rooms';
import { FeedBanner } from './FeedBanner';

beforeEach(() => {
  vi.useFakeTimers({ now: Now });
});

afterEach(() => {
  vi.useRealTimers();
});

function show(part: Partial<ErFeed>, language: 'ko' | 'en' = 'ko') {
  const store = promptStore();
  const feed: ErFeed = {
    operation: 'beds', simulated: true, state: 'live', lastGoodAt: minutesAgo(12), lastAttemptAt: null, nextPollAt: null, failure: null,
    breaker: 'closed', quotaDay: '2026-06-28', quotaUsed: 1, quotaLimit: 900, rows: 417, rejectedRows: 0, missingRows: 0, ...part,
  };
  renderPage(<FeedBanner />, { store, language });
  act(() => store.feeds({ items: [feed], total: 1, source: '', simulated: true, now: new Date(Now).toISOString() }));
}

test('While the source answers there is no banner', () => {
  show({ state: 'live' });

  expect(screen.queryByTestId('feed-banner')).toBeNull();
});

test('When the source is silent the banner says so, how old the numbers are, and what to do', () => {
  show({ state: 'failing' });

  const banner = screen.getByTestId('feed-banner');
  expect(banner).toHaveTextContent('공공 API 응답 없음 — 12분 전 자료를 보여드립니다');
  expect(banner).toHaveTextContent('119');
  act(() => {
    vi.advanceTimersByTime(180_000);
  });
  expect(banner).toHaveTextContent('15분 전');
});

test('A used-up quota and a refusal are told apart, also in English', () => {
  show({ state: 'quotaExhausted' }, 'en');

  expect(screen.getByTestId('feed-banner')).toHaveTextContent('daily quota is used up: you see data from 12 min ago');
});

test('Without any good answer it does not pretend to have one', () => {
  show({ state: 'refused', lastGoodAt: null });

  expect(screen.getByTestId('feed-banner')).toHaveTextContent('아직 받은 자료가 없습니다');
});
