import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from './retryDelay';

test('The first attempts come quickly, later ones every 15 seconds at most, for ever', () => {
  expect([0, 1, 2, 3, 4, 5, 1_000_000].map((attempt) => retryDelay(attempt, () => 0))).toEqual([0, 1_000, 2_000, 5_000, 10_000, 15_000, 15_000]);
});

test('Jitter only shortens, and never by more than a quarter', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (attempt, random) => {
      const longest = retryDelay(attempt, () => 0);
      const delay = retryDelay(attempt, () => random);
      expect(delay).toBeLessThanOrEqual(longest);
      expect(delay).toBeGreaterThanOrEqual(longest * 0.75 - 1);
    }),
  );
});
