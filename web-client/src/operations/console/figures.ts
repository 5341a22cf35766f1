import type { GrainActivations, MethodCalls, OpsNode, StorageCalls, StreamEvents } from '../../api/types';

/** What some processes did together. */
export interface Together {
  grains: GrainActivations[];
  methods: MethodCalls[];
  storage: StorageCalls[];
  streams: StreamEvents[];
}

/** Adds up what processes tell: rates and counts are sums, means weigh by calls, the slowest call is the slowest of all. */
export function together(nodes: readonly Pick<OpsNode, keyof Together>[]): Together {
  return {
    grains: merged(nodes.flatMap(({ grains }) => grains), ({ type }) => type, (a, b) => ({ ...a, activations: a.activations + b.activations })).sort((a, b) => b.activations - a.activations || a.type.localeCompare(b.type)),
    methods: merged(nodes.flatMap(({ methods }) => methods), ({ grain, method }) => `${grain}.${method}`, (a, b) => ({ ...calls(a, b), maxMilliseconds: Math.max(a.maxMilliseconds, b.maxMilliseconds) })),
    storage: merged(nodes.flatMap(({ storage }) => storage), ({ operation, state }) => `${operation} ${state}`, calls).sort((a, b) => b.perSecond - a.perSecond),
    streams: merged(nodes.flatMap(({ streams }) => streams), ({ name }) => name, (a, b) => ({ ...a, perSecond: a.perSecond + b.perSecond })).sort((a, b) => b.perSecond - a.perSecond),
  };
}

interface Calls {
  perSecond: number;
  meanMilliseconds: number;
  errors: number;
}

function calls<T extends Calls>(a: T, b: T): T {
  const perSecond = a.perSecond + b.perSecond;
  const meanMilliseconds = perSecond === 0 ? Math.max(a.meanMilliseconds, b.meanMilliseconds) : (a.meanMilliseconds * a.perSecond + b.meanMilliseconds * b.perSecond) / perSecond;
  return { ...a, perSecond, meanMilliseconds, errors: a.errors + b.errors };
}

function merged<T>(items: readonly T[], keyOf: (item: T) => string, add: (a: T, b: T) => T): T[] {
  const byKey = new Map<string, T>();
  for (const item of items) {
    const before = byKey.get(keyOf(item));
    byKey.set(keyOf(item), before === undefined ? item : add(before, item));
  }
  return [...byKey.values()];
}

export const Orders = ['busiest', 'slowest', 'failing'] as const;
export type Order = (typeof Orders)[number];

/** Methods that matter most in one respect; one that never failed is not among the failing. */
export function ranked(methods: readonly MethodCalls[], order: Order): MethodCalls[] {
  switch (order) {
    case 'busiest':
      return methods.toSorted((a, b) => b.perSecond - a.perSecond);
    case 'slowest':
      return methods.toSorted((a, b) => b.meanMilliseconds - a.meanMilliseconds);
    case 'failing':
      return methods.filter(({ errors }) => errors > 0).sort((a, b) => b.errors - a.errors);
  }
}

/** Whether a text has all the words that somebody typed, however they are written. */
export function says(text: string, typed: string): boolean {
  const lower = text.toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => lower.includes(word));
}

const Megabyte = 1024 * 1024;

export function bytesWords(language: string, bytes: number): string {
  const inGigabytes = bytes >= 1024 * Megabyte;
  return `${number(language, bytes / Megabyte / (inGigabytes ? 1024 : 1), inGigabytes ? 1 : 0)} ${inGigabytes ? 'GB' : 'MB'}`;
}

export function percentWords(language: string, share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A rate or a duration: small ones with a decimal or two, great ones without. */
export function amountWords(language: string, amount: number): string {
  return number(language, amount, amount >= 100 ? 0 : amount >= 10 ? 1 : 2);
}

function number(language: string, value: number, digits: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
}
