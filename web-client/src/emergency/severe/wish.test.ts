import { expect, test } from 'vitest';
import { readWish } from './wish';

test.each([
  ['뇌출혈 수술 가능한 곳', ['3', '4'], undefined],
  ['종로구 뇌출혈 수술 가능한 곳', ['3', '4'], '종로구'],
  ['부산 심근경색', ['1'], '부산'],
  ['거미막하출혈', ['3'], undefined],
  ['대동맥 박리', ['5', '6'], undefined],
  ['복부대동맥', ['6'], undefined],
  ['heart attack in Busan', ['1'], 'Busan'],
  ['서울대병원', [], '서울대병원'],
  ['중앙응급실 병원', [], '중앙응급실 병원'],
])('“%s” is read as illness %j at %s', (typed, severe, place) => {
  expect(readWish(typed)).toEqual({ severe, place });
});
