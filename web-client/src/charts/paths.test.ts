import { expect, test } from 'vitest';
import { pathsOf } from './paths';

test('A gap parts the line, and a point alone is still seen', () => {
  expect(pathsOf([[0, 1], [1, 2], null, [3, 4], null, null])).toEqual(['M0.0,1.0L1.0,2.0', 'M3.0,4.0h0.01']);
});

test('Nothing is no line', () => {
  expect(pathsOf([null, null])).toEqual([]);
});
