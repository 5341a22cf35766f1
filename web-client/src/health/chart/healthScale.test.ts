import fc from 'fast-check';
import { expect, test } from 'vitest';
import { healthScaleOf } from './healthScale';

const frame = { width: 400, height: 200, left: 40, right: 10, top: 10, bottom: 20 };

test('Every value stands inside the frame and higher ones stand higher', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 200, max: 2_000_000 }), { minLength: 1, maxLength: 30 }), fc.boolean(), (tenths, fromNone) => {
      const values = tenths.map((value) => value / 10);
      const scale = healthScaleOf(frame, 0, 10, values, fromNone);
      const heights = values.map(scale.y);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(frame.top - 0.01);
      expect(Math.max(...heights)).toBeLessThanOrEqual(frame.height - frame.bottom + 0.01);
      expect(scale.y(Math.max(...values))).toBeLessThanOrEqual(scale.y(Math.min(...values)));
      expect(scale.values.length).toBeLessThanOrEqual(9);
    }),
  );
});

test('What adds up begins at none, what a body measures does not', () => {
  expect(healthScaleOf(frame, 0, 10, [8000, 9000], true).values[0]).toBe(0);
  expect(healthScaleOf(frame, 0, 10, [118, 131], false).values[0]).toBeGreaterThan(100);
});
