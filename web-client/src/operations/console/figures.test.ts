import { describe, expect, test } from 'vitest';
import { amountWords, bytesWords, percentWords, ranked, says, together } from './figures';
import { calls, nodeOf } from '../../test/nodes';

describe('What processes did together', () => {
  test('adds rates and errors, weighs means by calls, and keeps the slowest call', () => {
    const first = nodeOf({ methods: [calls('ErFeedGrain', 'Poll', { perSecond: 3, meanMilliseconds: 10, maxMilliseconds: 40, errors: 1 })] });
    const second = nodeOf({ methods: [calls('ErFeedGrain', 'Poll', { perSecond: 1, meanMilliseconds: 50, maxMilliseconds: 90, errors: 2 })] });

    expect(together([first, second]).methods).toEqual([calls('ErFeedGrain', 'Poll', { perSecond: 4, meanMilliseconds: 20, maxMilliseconds: 90, errors: 3 })]);
  });

  test('has a mean also where nothing was called lately', () => {
    const idle = nodeOf({ storage: [{ operation: 'read', state: 'slot', perSecond: 0, meanMilliseconds: 7, errors: 0 }] });

    expect(together([idle, idle]).storage[0]?.meanMilliseconds).toBe(7);
  });

  test('counts activations of a class wherever they are, most first', () => {
    const first = nodeOf({ grains: [{ type: 'UserGrain', activations: 2 }, { type: 'SlotGrain', activations: 3 }] });
    const second = nodeOf({ grains: [{ type: 'UserGrain', activations: 5 }] });

    expect(together([first, second]).grains).toEqual([{ type: 'UserGrain', activations: 7 }, { type: 'SlotGrain', activations: 3 }]);
  });

  test('tells reads and writes of a state, and methods of a grain, apart', () => {
    const node = nodeOf({
      methods: [calls('SlotGrain', 'Hold'), calls('SlotGrain', 'Book')],
      storage: [{ operation: 'read', state: 'slot', perSecond: 1, meanMilliseconds: 1, errors: 0 }, { operation: 'write', state: 'slot', perSecond: 2, meanMilliseconds: 1, errors: 0 }],
    });

    const all = together([node]);

    expect(all.methods).toHaveLength(2);
    expect(all.storage.map(({ operation }) => operation)).toEqual(['write', 'read']);
  });

  test('of no process is nothing', () => {
    expect(together([])).toEqual({ grains: [], methods: [], storage: [], streams: [] });
  });
});

describe('Methods', () => {
  const often = calls('A', 'Often', { perSecond: 9, meanMilliseconds: 1 });
  const slow = calls('B', 'Slow', { perSecond: 1, meanMilliseconds: 900, errors: 1 });
  const broken = calls('C', 'Broken', { perSecond: 2, meanMilliseconds: 5, errors: 4 });

  test('are ranked by what is asked for, and only the failing fail', () => {
    expect(ranked([slow, broken, often], 'busiest')).toEqual([often, broken, slow]);
    expect(ranked([often, broken, slow], 'slowest')).toEqual([slow, broken, often]);
    expect(ranked([often, slow, broken], 'failing')).toEqual([broken, slow]);
  });

  test('are found by any of their words', () => {
    expect(says('ErFeedGrain Poll', 'poll erfeed')).toBe(true);
    expect(says('ErFeedGrain Poll', 'poll slot')).toBe(false);
    expect(says('ErFeedGrain Poll', '')).toBe(true);
  });
});

test('Numbers are written as a reader of the language expects', () => {
  expect(bytesWords('en', 512 * 1024 * 1024)).toBe('512 MB');
  expect(bytesWords('ko', 1536 * 1024 * 1024)).toBe('1.5 GB');
  expect(percentWords('ko', 1.42)).toBe('142%');
  expect(['en', 'ko'].map((language) => amountWords(language, 12345.6))).toEqual(['12,346', '12,346']);
  expect([0.126, 12.34].map((amount) => amountWords('en', amount))).toEqual(['0.13', '12.3']);
});
