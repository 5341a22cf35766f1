import { expect, test } from 'vitest';
import { digitsOf } from './digits';

test.each([
  ['123456', '123456'],
  [' 123 456\n', '123456'],
  ['인증 코드: 123456', '123456'],
  ['１２３４５６', '123456'],
  ['1234567', '123456'],
  ['abc', ''],
])('The code in "%s" is "%s"', (text, code) => {
  expect(digitsOf(text)).toBe(code);
});
