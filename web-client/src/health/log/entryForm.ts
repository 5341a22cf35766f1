import type { HealthKind, Measurement } from '../../api/types';
import { instantOf, koreanClock, koreanDay } from '../../words/koreanTime';

/** What a form of an entry holds: as typed. */
export interface EntryValues extends Record<string, unknown> {
  value: string;
  second: string;
  /** Hours of sleep; minutes stand in `second`. */
  timing: string;
  at: string;
  note: string;
}

export function emptyEntry(now: number): EntryValues {
  return { value: '', second: '', timing: '', at: localOf(now), note: '' };
}

export function entryOf(measurement: Measurement): EntryValues {
  const { kind, value, second, timing, at, note } = measurement;
  const sleep = kind === 'sleep';
  return {
    value: String(sleep ? Math.floor(value / 60) : value),
    second: sleep ? String(value % 60) : second == null ? '' : String(second),
    timing: timing ?? '',
    at: localOf(Date.parse(at)),
    note: note ?? '',
  };
}

/** What can be seen to be wrong before the server is asked, in its codes. */
export function checkEntry(kind: HealthKind, values: EntryValues, now: number): Partial<Record<keyof EntryValues, string | undefined>> {
  const { value, second } = numbersOf(kind, values);
  return {
    value: faultOf('value', value, kind.value, kind.decimals),
    second: kind.second ? (faultOf('second', second, kind.second, kind.decimals) ?? ((second ?? 0) >= (value ?? 0) ? 'second.not-below-first' : undefined)) : undefined,
    at: values.at === '' ? 'at.required' : instantOf(values.at) > now + 60_000 ? 'at.future' : undefined,
  };
}

export function requestOf(kind: HealthKind, values: EntryValues): object {
  const { value, second } = numbersOf(kind, values);
  return {
    kind: kind.kind,
    value,
    second: kind.second ? second : null,
    timing: kind.kind === 'bloodSugar' && values.timing !== '' ? values.timing : null,
    at: new Date(instantOf(values.at)).toISOString(),
    note: values.note.trim() === '' ? null : values.note,
  };
}

function numbersOf(kind: HealthKind, values: EntryValues): { value: number | undefined; second: number | undefined } {
  const [value, second] = [numberOf(values.value), numberOf(values.second)];
  if (kind.kind !== 'sleep') return { value, second };
  if (Number.isNaN(value ?? 0) || Number.isNaN(second ?? 0)) return { value: NaN, second: undefined };
  return { value: value === undefined && second === undefined ? undefined : (value ?? 0) * 60 + (second ?? 0), second: undefined };
}

/** Undefined for nothing, NaN for what is no number. */
function numberOf(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  return trimmed === '' ? undefined : /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : NaN;
}

function faultOf(field: 'value' | 'second', value: number | undefined, limits: { lowest: number; highest: number }, decimals: number): string | undefined {
  if (value === undefined) return `${field}.required`;
  if (Number.isNaN(value)) return `${field}.format`;
  if (value < limits.lowest || value > limits.highest) return `${field}.range`;
  return Number(value.toFixed(decimals)) === value ? undefined : `${field}.precision`;
}

function localOf(instant: number): string {
  return `${koreanDay(instant)}T${koreanClock(instant)}`;
}
