import { expect, test } from 'vitest';
import { EventText } from './eventText';

test('An event that comes in pieces is one event', () => {
  const text = new EventText();

  expect(text.take('event: day\nda')).toEqual([]);
  expect(text.take('ta: {"date":"2026-12-01"}\n')).toEqual([]);
  expect(text.take('\n')).toEqual([{ name: 'day', data: '{"date":"2026-12-01"}' }]);
});

test('Several events of one piece keep their order, and signs of life are none', () => {
  expect(new EventText().take('data: 1\n\n: alive\n\nevent: changed\ndata: 2\n\n')).toEqual([
    { name: 'message', data: '1' },
    { name: 'changed', data: '2' },
  ]);
});

test('Lines of data are one text, however lines end', () => {
  expect(new EventText().take('data: a\r\ndata: b\r\n\r\n')).toEqual([{ name: 'message', data: 'a\nb' }]);
});
