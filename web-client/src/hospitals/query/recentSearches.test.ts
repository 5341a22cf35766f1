import { describe, expect, test } from 'vitest';
import { parseRecent, withSearch } from './recentSearches';

describe('Recent searches', () => {
  test('stand with the latest first, each once', () => {
    expect(withSearch(['kind=clinic', 'er=1'], 'er=1')).toEqual(['er=1', 'kind=clinic']);
  });

  test('are the same whatever page or view they were looked at on', () => {
    expect(withSearch(['kind=clinic'], 'view=map&page=4&kind=clinic')).toEqual(['kind=clinic']);
  });

  test('are at most eight', () => {
    const many = Array.from({ length: 20 }, (_, index) => `q=name${index}`);
    const kept = many.reduce<string[]>(withSearch, []);
    expect(kept).toHaveLength(8);
    expect(kept[0]).toBe('q=name19');
  });

  test('leave out a search for nothing', () => {
    expect(withSearch(['er=1'], 'page=2')).toEqual(['er=1']);
  });

  test('come back as they were kept', () => {
    const kept = ['q=%E3%85%85%E3%85%87', 'near=me&open=sundayNight'];
    expect(parseRecent(JSON.stringify(kept))).toEqual(kept);
  });

  test.each([null, '', 'rubbish', '{}', '[1, null, {}]', '["", "nonsense=1"]'])('are none where %j stands', (text) => {
    expect(parseRecent(text)).toEqual([]);
  });
});
