import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx') || name.endsWith('.ts')).map((name) => join('src', name));

test('Every class that a component uses is in its style sheet', () => {
  const missing = sources.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return [...source.matchAll(/import (\w+) from '(\.\/\w+\.module\.css)'/g)].flatMap(([, name, sheet]) => {
      const css = readFileSync(join(dirname(file), sheet ?? ''), 'utf8');
      const used = [...source.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, used]) => used ?? '');
      return used.filter((used) => !new RegExp(`\\.${used}\\b`).test(css)).map((used) => `${file}: ${used}`);
    });
  });

  expect(missing).toEqual([]);
});
