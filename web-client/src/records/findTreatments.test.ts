import { expect, test } from 'vitest';
import type { Treatment } from '../api/types';
import { costsOf, findTreatments, monthsOf } from './findTreatments';

const treatment = (id: string, change: Partial<Treatment>): Treatment => ({
  id, hpid: 'X0000001', hospital: '맑은내과의원', date: '2026-11-02', kind: 'outpatient', department: '내과', days: 1, prescriptions: 1, patientCost: 4_500, insurerCost: 10_500, medicationId: null, ...change,
});
const items = [treatment('1', {}), treatment('2', { hospital: '큰병원', kind: 'emergency', date: '2026-10-30' }), treatment('3', { department: '이비인후과' })];
const words = ({ kind }: Treatment) => (kind === 'emergency' ? '응급' : '외래');

test.each([
  ['', ['1', '2', '3']],
  ['맑은', ['1', '3']],
  ['맑은 이비인후과', ['3']],
  ['응급', ['2']],
  ['2026-10', ['2']],
  ['없는말', []],
])('Typing "%s" finds %o', (typed, found) => {
  expect(findTreatments(items, typed, words).map(({ id }) => id)).toEqual(found);
});

test('Costs are summed up and months begin with the newest', () => {
  expect(costsOf(items)).toEqual({ patient: 13_500, insurer: 31_500 });
  expect(monthsOf(items).map(([month, of]) => [month, of.length])).toEqual([['2026-11', 2], ['2026-10', 1]]);
});
