import { expect, test } from 'vitest';
import type { NodeBreaker } from '../../api/types';
import { BreakerStates, guardedBy, ordersFor, stateOf, worst } from './breakers';

test('The worst breaker is one that was taken out by hand, then one that is open, then one that tries', () => {
  const [closed, trying, open, isolated] = BreakerStates.map((state) => ({ name: state, state }));
  if (!closed || !trying || !open || !isolated) throw new Error('There are four.');

  expect(worst([closed, isolated, open])).toBe(isolated);
  expect(worst([trying, open, closed])).toBe(open);
  expect(worst([closed, trying])).toBe(trying);
  expect(worst([])).toBeUndefined();
});

test('A state of a newer server is trouble', () => {
  expect(stateOf({ name: 'mail', state: 'melted' as NodeBreaker['state'] })).toBe('open');
});

test('A breaker is offered what would change it', () => {
  expect(ordersFor('closed')).toEqual(['isolated']);
  expect(ordersFor('isolated')).toEqual(['closed']);
  expect(ordersFor('open')).toEqual(['closed', 'isolated']);
});

test('What is guarded is said where it is known', () => {
  expect(guardedBy('national-api-beds')).toBe('ops.guarded.nationalApi');
  expect(guardedBy('public-hours')).toBe('ops.guarded.publicHours');
  expect(guardedBy('something-new')).toBeUndefined();
});
