import { describe, expect, test } from 'vitest';
import { readQuery } from './hospitalQuery';
import { setFilters, without } from './loosen';
import { pharmaciesPath, searchPath } from './request';

const query = (search: string) => readQuery(new URLSearchParams(search));
const asked = (path: string) => Object.fromEntries(new URL(path, 'http://server').searchParams);
const Home = { lat: 37.579617, lon: 126.977041 };

describe('A search asks the server', () => {
  test('for what the address says', () => {
    const path = searchPath(query('q=서울&kind=hospital,clinic&department=paediatrics&region=11&district=마포구&moonlight=1&er=1&page=2&sort=name'), undefined, 'now');
    expect(asked(path)).toEqual({
      name: '서울', kind: 'clinic,hospital', department: 'paediatrics', region: '11', district: '마포구',
      openAt: 'now', moonlight: 'true', emergency: 'true', sort: 'name', page: '2', size: '20',
    });
  });

  test('from about where somebody is, never from their front door', () => {
    expect(asked(searchPath(query('near=me'), Home, undefined))).toEqual({ lat: '37.580', lon: '126.977', radiusKm: '5', size: '20' });
  });

  test('not for a distance from nowhere', () => {
    expect(asked(searchPath(query('near=me&sort=distance'), undefined, undefined))).toEqual({ size: '20' });
  });

  test('for pharmacies that are open now, from the very place of a hospital', () => {
    expect(asked(pharmaciesPath(Home))).toEqual({ lat: '37.579617', lon: '126.977041', radiusKm: '5', openAt: 'now', sort: 'distance', size: '5' });
  });
});

describe('A filter taken away', () => {
  test('leaves the others, and begins at the first page', () => {
    const loosened = without(query('q=서울&kind=clinic&page=7'), 'kinds');
    expect(loosened).toEqual(query('q=서울'));
  });

  test('takes the district with its region', () => {
    expect(without(query('region=11&district=마포구'), 'region')).toEqual(query(''));
  });

  test('after the other leaves nothing', () => {
    const all = query('q=서울&kind=clinic&department=surgery&region=11&district=마포구&near=me&open=now&moonlight=1&er=1');
    expect(setFilters(all)).toHaveLength(9);
    expect(setFilters(setFilters(all).reduce(without, all))).toEqual([]);
  });
});
