import type { ParseKeys, TFunction } from 'i18next';
import { fieldWords } from '../../accounts/words/problemWords';

/** What is only wrong in a file, by the two parts of the server's code; the rest is said as at the fields of the form. */
const CsvWords: Readonly<Record<string, Readonly<Record<string, ParseKeys>>>> = {
  csv: { empty: 'csvProblem.empty', encoding: 'csvProblem.encoding', quotes: 'csvProblem.quotes', 'too-many': 'csvProblem.tooMany' },
  column: { missing: 'csvProblem.columnMissing', unknown: 'csvProblem.columnUnknown', twice: 'csvProblem.columnTwice' },
  line: { 'too-short': 'csvProblem.tooShort', 'too-long': 'csvProblem.tooLong' },
  kind: { unknown: 'csvProblem.kind' },
  at: { format: 'csvProblem.at' },
  unit: { other: 'csvProblem.unit' },
  timing: { unknown: 'csvProblem.timing', unexpected: 'csvProblem.timingUnexpected' },
  second: { unexpected: 'csvProblem.secondUnexpected' },
  day: { full: 'healthProblem.dayFull' },
};

export function csvWords(t: TFunction, code: string): string {
  const [part = '', what = ''] = code.split('.');
  const key = CsvWords[part]?.[what];
  return key === undefined ? fieldWords(t, code) : t(key);
}
