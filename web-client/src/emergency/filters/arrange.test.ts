import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesAgo, Now, room, withBeds } from '../../test/rooms';
import { arrange } from './arrange';
import { readQuery, sortOf, writeQuery, Sorts, type BoardQuery } from './boardQuery';

const PlainSorts = Sorts.filter((sort) => sort !== 'recommended');
import { distanceKm } from './distance';

const everything = readQuery(new URLSearchParams());
const hpids = (rows: { room: { hpid: string } }[]) => rows.map((row) => row.room.hpid);

describe('The board', () => {
  test('never ranks what is older than an hour, however many beds it claims', () => {
    const old = withBeds(30, 30, { hpid: 'OLD', observedAt: '2019-11-19T12:24:09+09:00' });
    const few = withBeds(1, 30, { hpid: 'FEW' });

    const { ranked, expired } = arrange([old, few], everything, 'available', Now);

    expect(hpids(ranked)).toEqual(['FEW']);
    expect(hpids(expired)).toEqual(['OLD']);
  });

  test('ranks by free beds with what is unknown last, after what is over capacity', () => {
    const rooms = [
      room({ hpid: 'ABSENT', beds: {} }),
      withBeds(-4, 10, { hpid: 'OVER' }),
      withBeds(null, 10, { hpid: 'NULL' }),
      withBeds(0, 10, { hpid: 'NONE' }),
      withBeds(3, 10, { hpid: 'THREE' }),
    ];

    const order = hpids(arrange(rooms, everything, 'available', Now).ranked);

    expect(order.slice(0, 3)).toEqual(['THREE', 'NONE', 'OVER']);
    expect(order.slice(3).sort()).toEqual(['ABSENT', 'NULL']);
  });

  test('shows only what lies within the radius of a place, the nearest first', () => {
    const near = room({ hpid: 'NEAR', location: { lat: 37.58, lon: 127.0 } });
    const nearer = room({ hpid: 'NEARER', location: { lat: 37.571, lon: 127.0 } });
    const far = room({ hpid: 'FAR', location: { lat: 35.1, lon: 129.0 } });
    const nowhere = room({ hpid: 'NOWHERE', location: null });

    const { ranked } = arrange([near, far, nowhere, nearer], everything, 'distance', Now, { lat: 37.57, lon: 127.0 });

    expect(hpids(ranked)).toEqual(['NEARER', 'NEAR']);
  });

  test('filters by bed, equipment, grade, district, name and age', () => {
    const fits = room({
      hpid: 'FITS',
      beds: { general: { available: 1, total: 2 }, pediatric: { available: 1, total: 1 } },
      equipment: { ct: 'yes' },
    });
    const query: BoardQuery = { ...everything, region: '11', district: '종로구', bed: 'pediatric', equipment: 'ct', grade: 'regionalCenter', text: '서울 대', age: 'fresh' };
    const misses = [
      { ...fits, region: '26' },
      { ...fits, district: '중구' },
      { ...fits, beds: { ...fits.beds, pediatric: { available: 0, total: 1 } } },
      { ...fits, beds: { general: { available: 1, total: 2 } } },
      { ...fits, equipment: { ct: 'no' as const } },
      { ...fits, grade: 'localCenter' as const },
      { ...fits, name: '부산대학교병원' },
      { ...fits, observedAt: minutesAgo(11) },
    ];

    expect(hpids(arrange([fits], query, 'name', Now).ranked)).toEqual(['FITS']);
    for (const miss of misses) expect(arrange([miss], query, 'name', Now).ranked).toEqual([]);
  });

  test('finds who says that they treat an illness, also where they say the opposite as well', () => {
    const closed = { kind: 'severe' as const, text: '수술 중', severeKind: 3, from: null, until: null, blocking: true };
    const yes = room({ hpid: 'YES', name: '가', severe: { '3': { state: 'yes' } } });
    const both = room({ hpid: 'BOTH', name: '나', severe: { '3': { state: 'yes' } }, messages: [closed] });
    const no = room({ hpid: 'NO', severe: { '3': { state: 'no' } } });

    expect(hpids(arrange([yes, both, no, room({ hpid: 'SILENT' })], { ...everything, severe: ['3'] }, 'name', Now).ranked)).toEqual(['YES', 'BOTH']);
  });

  test('recommended from a place widens the radius by itself and says how far', () => {
    const at = (hpid: string, north: number) => room({ hpid, location: { lat: 37.57 + north / 111, lon: 127 } });

    const { ranked, radius } = arrange([at('A', 1), at('B', 8), at('C', 9), at('D', 19)], everything, 'recommended', Now, { lat: 37.57, lon: 127 });

    expect(hpids(ranked)).toEqual(['A', 'B', 'C']);
    expect(radius).toBe(10);
  });

  test('orders the same rooms alike, in whatever order they come', () => {
    const rooms = fc.uniqueArray(
      fc.record({ hpid: fc.string({ minLength: 1, maxLength: 3 }), available: fc.option(fc.integer({ min: -3, max: 3 })), name: fc.constantFrom('가', '나', '다') }),
      { selector: (made) => made.hpid, maxLength: 12 },
    );
    fc.assert(
      fc.property(rooms, fc.constantFrom(...PlainSorts), fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (made, sort, keys) => {
        const listed = made.map(({ hpid, available, name }) => withBeds(available, 9, { hpid, name }));
        const shuffled = listed.map((item, index) => ({ item, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key).map(({ item }) => item);

        expect(hpids(arrange(shuffled, everything, sort, Now).ranked)).toEqual(hpids(arrange(listed, everything, sort, Now).ranked));
      }),
    );
  });
});

describe('The address', () => {
  test('keeps every choice', () => {
    const query: BoardQuery = {
      region: '11', district: '종로구', bed: 'pediatric', equipment: 'ct', grade: 'localCenter', age: 'ageing', text: '서울', near: '강남',
      severe: ['3', '4'], child: true, radius: 20, sort: 'name', expired: true, view: 'map',
    };

    expect(readQuery(new URLSearchParams(writeQuery(query).toString()))).toEqual(query);
  });

  test('says nothing of defaults', () => {
    expect(writeQuery(everything).toString()).toBe('');
  });

  test('with nonsense in it shows the whole board', () => {
    const nonsense = new URLSearchParams('severe=0,29,x&patient=cat&bed=sofa&equipment=x&grade=9&age=young&radius=-1&sort=best&view=hologram&expired=yes');

    expect(readQuery(nonsense)).toEqual(everything);
  });

  test('sorts by distance only from somewhere', () => {
    expect(sortOf(everything, true)).toBe('distance');
    expect(sortOf(everything, false)).toBe('available');
    expect(sortOf({ ...everything, sort: 'distance' }, false)).toBe('available');
    expect(sortOf({ ...everything, sort: 'recommended' }, false)).toBe('available');
  });
});

test('Seoul and Busan city halls are 325 km apart', () => {
  expect(distanceKm({ lat: 37.5663, lon: 126.9779 }, { lat: 35.1798, lon: 129.075 })).toBeCloseTo(325, -1);
});
