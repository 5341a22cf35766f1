import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { csvWords } from './csvWords';

const t = ((key: string) => key) as TFunction;

describe('What is wrong in a file', () => {
  it('is said in words of its own where only a file can be wrong so', () => {
    expect(csvWords(t, 'column.missing')).toBe('csvProblem.columnMissing');
  });

  it('is said as at a field where a field can be wrong so too', () => {
    expect(csvWords(t, 'value.range')).toBe('healthProblem.range');
  });

  it('is never a bare code', () => {
    expect(csvWords(t, 'something.new')).toBe('fieldProblem.other');
  });
});
