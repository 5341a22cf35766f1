import { describe, expect, test } from 'vitest';
import type { ErRegion } from '../api/types';
import { room } from '../test/rooms';
import { findPlace, knownPlaces } from './gazetteer';

const seoul: ErRegion = {
  code: '11', name: '서울특별시', shortName: '서울', englishName: 'Seoul', districts: [{ name: '종로구', rooms: 2 }],
  rooms: 3, usable: 3, freeBeds: 10, location: { lat: 37.55, lon: 126.99 },
};
const rooms = [
  room({ hpid: '1', name: '서울대학교병원', district: '종로구', location: { lat: 37.58, lon: 127.0 } }),
  room({ hpid: '2', name: '강북삼성병원', district: '종로구', location: { lat: 37.57, lon: 126.96 } }),
  room({ hpid: '3', name: '국립중앙의료원', district: '중구', address: '서울특별시 중구 을지로 245', location: { lat: 37.567, lon: 127.006 } }),
  room({ hpid: '4', name: '메리놀병원', region: '26', district: '중구', address: '부산광역시 중구 중구로 121', location: { lat: 35.1, lon: 129.03 } }),
  room({ hpid: '5', name: '자리없는병원', district: '강남구', location: null }),
];
const find = (typed: string) => findPlace(typed, [seoul], rooms);

describe('A typed place', () => {
  test.each(['종로구', '종로', ' 서울 종로구 '])('%j is the middle of the rooms of the district', (typed) => {
    const place = find(typed);

    expect(place?.name).toBe('종로구');
    expect(place?.location.lat).toBeCloseTo(37.575);
    expect(place?.location.lon).toBeCloseTo(126.98);
  });

  test('with a region before it is that region\'s district', () => {
    expect(find('부산광역시 중구')?.location.lat).toBeCloseTo(35.1);
    expect(find('서울특별시 중구')?.location.lat).toBeCloseTo(37.567);
  });

  test.each(['서울', 'seoul', '서울특별시'])('%j is the region', (typed) => {
    expect(find(typed)?.location).toEqual(seoul.location);
  });

  test('may be a hospital, or a part of its name or address', () => {
    expect(find('강북삼성')?.name).toBe('강북삼성병원');
    expect(find('을지로')?.location.lat).toBeCloseTo(37.567);
  });

  test.each(['', '   ', '아틀란티스', '강남구'])('%j is unknown when the board knows no location for it', (typed) => {
    expect(find(typed)).toBeUndefined();
  });
});

test('Regions and their districts are suggested', () => {
  expect(knownPlaces([seoul])).toEqual(['서울', '서울 종로구']);
});
