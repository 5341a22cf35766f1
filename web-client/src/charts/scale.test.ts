import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOf, scaleOf } from './scale';

const frame = { width: 400, height: 200, left: 30, right: 10, top: 10, bottom: 20 };

test('A chart always shows none, and every value within its frame', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -200, max: 2_000 }), { minLength: 1 }), (values) => {
      const scale = scaleOf(frame, 0, 100, values);

      expect(scale.values).toContain(0);
      for (const value of values) {
        expect(scale.y(value)).toBeGreaterThanOrEqual(frame.top - 0.001);
        expect(scale.y(value)).toBeLessThanOrEqual(frame.height - frame.bottom + 0.001);
      }
    }),
  );
});

test('Moments are round by the clocks of Korea', () => {
  const from = Date.parse('2026-11-24T10:20:00+09:00');

  expect(momentsOf(from, from + 24 * 3_600_000, 6).map((at) => new Date(at).toISOString())).toEqual([
    '2026-11-24T03:00:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-24T15:00:00.000Z', '2026-11-24T21:00:00.000Z',
  ]);
});
