// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { HttpError } from './problem';
import { useCommand } from './useCommand';

function commandThat(outcomes: (Error | string)[]) {
  const keys: string[] = [];
  const run = (_: string | undefined, key: string) => {
    keys.push(key);
    const outcome = outcomes.shift() ?? 'done';
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const queries = new QueryClient();
  const { result } = renderHook(() => useCommand(run), { wrapper: ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider> });
  const send = (input?: string) => result.current.mutateAsync(input).catch(() => undefined);
  return { keys, send };
}

test('A command whose answer was lost is repeated with its key', async () => {
  const { keys, send } = commandThat([new TypeError('network'), new HttpError(503, undefined)]);

  await send('book');
  await send('book');
  await send('book');

  expect(new Set(keys).size).toBe(1);
});

test('A command that was answered, or says something else, has a key of its own', async () => {
  const { keys, send } = commandThat(['done', new HttpError(409, 'slot.taken'), new TypeError('network')]);

  await send('book');
  await send('book');
  await send('book');
  await send('book another');

  expect(new Set(keys).size).toBe(4);
});

test('A command that says nothing more than itself is sent as well', async () => {
  const { keys, send } = commandThat([new TypeError('network'), 'done', 'done']);

  await send();
  await send();
  await send();

  expect(keys).toHaveLength(3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});
