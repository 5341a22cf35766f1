import { describe, expect, test } from 'vitest';
import type { HealthKind } from '../../api/types';
import { checkEntry, emptyEntry, entryOf, requestOf, type EntryValues } from './entryForm';

const now = Date.parse('2026-11-24T12:00:00+09:00');
const pressure: HealthKind = { kind: 'bloodPressure', unit: 'mmHg', decimals: 0, addsUp: false, value: { lowest: 50, highest: 300 }, second: { lowest: 20, highest: 200 }, bands: [] };
const weight: HealthKind = { kind: 'weight', unit: 'kg', decimals: 1, addsUp: false, value: { lowest: 1, highest: 500 }, second: null, bands: [] };
const sleep: HealthKind = { kind: 'sleep', unit: 'min', decimals: 0, addsUp: true, value: { lowest: 1, highest: 1440 }, second: null, bands: [] };

const typed = (values: Partial<EntryValues>): EntryValues => ({ ...emptyEntry(now), ...values });
const faults = (kind: HealthKind, values: Partial<EntryValues>) => Object.values(checkEntry(kind, typed(values), now)).filter((code) => code !== undefined);

describe('An entry', () => {
  test.each([
    [weight, { value: '72.5' }, []],
    [weight, { value: '72,5' }, []],
    [weight, { value: '999' }, ['value.range']],
    [weight, { value: '72.55' }, ['value.precision']],
    [weight, { value: 'heavy' }, ['value.format']],
    [weight, { value: '' }, ['value.required']],
    [weight, { value: '70', at: '2026-11-25T12:00' }, ['at.future']],
    [weight, { value: '70', at: '' }, ['at.required']],
    [pressure, { value: '120', second: '80' }, []],
    [pressure, { value: '80', second: '120' }, ['second.not-below-first']],
    [pressure, { value: '120', second: '' }, ['second.required']],
    [sleep, { value: '7', second: '30' }, []],
    [sleep, { value: '', second: '' }, ['value.required']],
    [sleep, { value: '25', second: '' }, ['value.range']],
  ] as const)('of $0.kind as %o is told %o', (kind, values, codes) => {
    expect(faults(kind, values)).toEqual(codes);
  });

  test('of sleep is sent in minutes and shown in hours', () => {
    expect(requestOf(sleep, typed({ value: '7', second: '30' }))).toMatchObject({ kind: 'sleep', value: 450, second: null });
    expect(entryOf({ id: '1', kind: 'sleep', at: '2026-11-24T07:00:00+09:00', value: 450, second: null, timing: null, note: null })).toMatchObject({ value: '7', second: '30' });
  });

  test('is at the minute that Korean clocks show', () => {
    expect(requestOf(weight, typed({ value: '70', at: '2026-11-24T08:15' }))).toMatchObject({ at: '2026-11-23T23:15:00.000Z' });
  });
});
