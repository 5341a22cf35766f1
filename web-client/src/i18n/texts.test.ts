import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from './en';
import ko from './ko';

interface Texts {
  [key: string]: string | Texts;
}

const korean = flat(ko);
const english = flat(en);
const used = keysInSource('src');

describe('Texts', () => {
  test('are there in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(korean).sort());
  });

  test('are nowhere empty', () => {
    for (const [key, text] of [...Object.entries(korean), ...Object.entries(english)]) expect(text.trim(), key).not.toBe('');
  });

  test('are in their language', () => {
    const nowhereHangul = Object.entries(english).filter(([key, text]) => /[가-힣]/.test(text) && !MayHaveHangul.has(key));
    expect(nowhereHangul).toEqual([]);
  });

  test('name the same values in both languages', () => {
    for (const key of Object.keys(korean)) expect(valuesOf(english[key] ?? ''), key).toEqual(valuesOf(korean[key] ?? ''));
  });

  test('are all used', () => {
    expect(Object.keys(korean).filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  test('are there for every key in use', () => {
    expect(used.filter((pattern) => !Object.keys(korean).some((key) => pattern.test(key))).map(String)).toEqual([]);
  });
});

/** Names that stay Korean for everybody: hospitals and districts, and the language's own name. */
const MayHaveHangul = new Set(['language.ko', 'simulated.title', 'filter.textHint', 'near.typedHint']);

function flat(texts: Texts, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flat(value, `${prefix}${key}.`)))),
  );
}

function valuesOf(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort();
}

/** Keys as the source writes them: 'board.title', or a template whose holes may be any one word. */
function keysInSource(folder: string): RegExp[] {
  const sections = Object.keys(ko).join('|');
  const literal = new RegExp(`['\`]((?:${sections})\\.(?:[\\w.]|\\$\\{[^}]*\\})+)['\`]`, 'g');
  return sourcesOf(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(literal)].map(([, key]) => new RegExp(`^${(key ?? '').replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '\\w+')}$`)),
  );
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !name.endsWith('schema.d.ts'))
    .map((name) => join(folder, name));
}
