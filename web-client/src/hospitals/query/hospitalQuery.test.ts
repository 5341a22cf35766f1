import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Departments, DefaultRadius, Kinds, LongestName, questionOf, Radii, readQuery, searchable, Sorts, writeQuery, type HospitalQuery } from './hospitalQuery';
import { OpenWords } from './openTime';

const bare: HospitalQuery = readQuery(new URLSearchParams());
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const word = fc.stringMatching(/^[가-힣a-z0-9]{1,10}( [가-힣a-z0-9]{1,10})?$/);

const queries: fc.Arbitrary<HospitalQuery> = fc
  .record({
    text: optional(word),
    kinds: fc.subarray([...Kinds]),
    departments: fc.subarray([...Departments]),
    region: optional(fc.constantFrom('11', '26')),
    district: optional(word),
    near: optional(fc.oneof(fc.constant('me'), word)),
    radius: fc.constantFrom(...Radii),
    open: optional(fc.constantFrom(...OpenWords, '2026-11-29T21:00' as const)),
    moonlight: fc.boolean(),
    emergency: fc.boolean(),
    sort: optional(fc.constantFrom(...Sorts)),
    page: fc.integer({ min: 1, max: 5_000 }),
    view: fc.constantFrom('list', 'map'),
  })
  .map((query) => ({ ...query, district: query.region && query.district, radius: query.near ? query.radius : DefaultRadius }));

describe('The address of a search', () => {
  test('gives the same search back', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query))).toEqual(query);
      }),
    );
  });

  test('is empty when nothing is asked', () => {
    expect(writeQuery(bare).toString()).toBe('');
  });

  test('says of one\'s own place only that it is one\'s own', () => {
    expect(writeQuery({ ...bare, near: 'me', radius: 2 }).toString()).toBe('near=me&radius=2');
  });

  test.each([
    'kind=spa', 'kind=,,', 'department=astrology', 'open=whenever', 'open=2026-13-45T99:99', 'radius=7', 'sort=price', 'page=0', 'page=-1', 'page=1.5', 'page=many', 'view=globe', 'q=!!!', 'district=마포구',
  ])('that makes no sense asks nothing: %s', (search) => {
    expect(readQuery(new URLSearchParams(search))).toEqual(bare);
  });

  test('tells what is looked for apart from how it is looked at', () => {
    expect(questionOf({ ...bare, kinds: ['clinic'], page: 3, view: 'map', sort: 'name' })).toBe('kind=clinic');
  });
});

test('A name is what the server takes: not too long, and with a letter in it', () => {
  expect(searchable('  ㅅㅇㄷㅂㅇ ')).toBe('ㅅㅇㄷㅂㅇ');
  expect(searchable('가'.repeat(50))).toHaveLength(LongestName);
  expect(searchable(' · ')).toBeUndefined();
  expect(searchable(undefined)).toBeUndefined();
});
