// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loginAddress, returnTo } from './returnTo';

test.each([
  [null, '/'],
  ['/my/security?a=1#b', '/my/security?a=1#b'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['//', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('A login that is asked to lead to %s leads to %s', (asked, expected) => {
  expect(returnTo(asked)).toBe(expected);
});

test('Whatever an address asks for, a login stays on this site', () => {
  const awkward = fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '@', '#', '?', '\t', '\n', ' ', 'a', 'evil.example', 'http:'), maxLength: 8 });
  fc.assert(
    fc.property(awkward, (asked) => {
      const target = returnTo(asked);
      expect(new URL(target, location.origin).origin).toBe(location.origin);
      expect(returnTo(target)).toBe(target);
    }),
  );
});

test('A login leads back to the page that asked for it', () => {
  const address = loginAddress({ pathname: '/my/security', search: '?a=1&b=2', hash: '#c' });

  expect(returnTo(new URL(address, location.origin).searchParams.get('return'))).toBe('/my/security?a=1&b=2#c');
});
