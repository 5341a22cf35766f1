import { expect, test } from 'vitest';
import { spanOf } from './spans';

test.each([
  [0, 'seconds', 0],
  [119, 'seconds', 119],
  [120, 'minutes', 2],
  [7_199, 'minutes', 119],
  [7_200, 'hours', 2],
  [172_800, 'days', 2],
])('%d seconds are told in %s', (seconds, unit, count) => {
  expect(spanOf(1_000, 1_000 + seconds * 1_000)).toEqual({ unit, count });
});

test('A clock that is ahead makes nothing younger than now', () => {
  expect(spanOf(5_000, 1_000)).toEqual({ unit: 'seconds', count: 0 });
});
