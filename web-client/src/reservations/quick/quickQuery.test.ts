import { describe, expect, test } from 'vitest';
import { quickPath, readQuick, writeQuick } from './quickQuery';

const Here = { name: '내 위치', location: { lat: 37.579612, lon: 126.999034 } };

describe('A quick search', () => {
  test.each(['department=internalMedicine&region=11', 'department=surgery&near=me', 'near=종로구&radius=5', ''])('stands in the address: %s', (text) => {
    expect(decodeURIComponent(writeQuick(readQuick(new URLSearchParams(text))).toString())).toBe(text);
  });

  test('takes nothing from an address that it does not know', () => {
    expect(readQuick(new URLSearchParams('department=magic&radius=7'))).toEqual({ department: undefined, region: undefined, near: undefined, radius: 10 });
  });

  test('asks nothing before a department, or a place that is waited for, is known', () => {
    expect(quickPath({ region: '11' }, undefined)).toBeUndefined();
    expect(quickPath({ department: 'surgery', near: 'me' }, undefined)).toBeUndefined();
  });

  test('asks around a rough place, or in a region', () => {
    expect(quickPath({ department: 'surgery', near: 'me', region: '11' }, Here)).toBe('/api/reservations/quick?department=surgery&limit=20&lat=37.580&lon=126.999&radiusKm=10');
    expect(quickPath({ department: 'surgery', region: '11' }, undefined)).toBe('/api/reservations/quick?department=surgery&limit=20&region=11');
  });
});
