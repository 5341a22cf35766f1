import { expect, test } from 'vitest';
import { directionsTo } from './directions';

const Place = { lat: 37.5796, lon: 126.999 };

test('Each map service is given the place as it wants it, and no sign of a name parts its address', () => {
  expect(directionsTo('kakao', '가,나/다', Place)).toBe(`https://map.kakao.com/link/to/${encodeURIComponent('가 나 다')},37.5796,126.999`);
  expect(directionsTo('naver', '가,나/다', Place)).toBe(`https://map.naver.com/p/directions/-/126.999,37.5796,${encodeURIComponent('가 나 다')}/-/transit`);
  expect(directionsTo('google', '가', Place)).toBe('https://www.google.com/maps/dir/?api=1&destination=37.5796,126.999');
});
