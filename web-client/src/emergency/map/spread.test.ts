import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread';

test('Boxes that do not touch stay where they are', () => {
  expect(spread([{ x: 0, y: 0 }, { x: 200, y: 0 }], 80, 50).map(({ x, y }) => [Math.round(x), y])).toEqual([[0, 0], [200, 0]]);
});

test('No two of sixteen boxes cover each other afterwards', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 500 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 16 }), (boxes) => {
      const placed = spread(boxes, 80, 50);
      const covered = placed.flatMap((a, index) => placed.slice(index + 1).filter((b) => Math.abs(a.x - b.x) < 79 && Math.abs(a.y - b.y) < 49));
      expect(covered).toEqual([]);
    }),
  );
});
