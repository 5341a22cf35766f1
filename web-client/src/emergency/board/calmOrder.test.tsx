// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { listed, type Listed } from '../filters/arrange';
import { Now, withBeds } from '../../test/rooms';
import { useCalmOrder } from './useCalmOrder';

const item = (hpid: string) => listed(withBeds(1, 2, { hpid }), Now);
const everybody = new Map(['A', 'B', 'C', 'D'].map((hpid) => [hpid, item(hpid)]));

function show(initial: { order: string[]; question?: string; busy?: boolean }) {
  return renderHook(
    ({ order, question = 'q', busy = false }: { order: string[]; question?: string; busy?: boolean }) =>
      useCalmOrder(order.map(item), question, busy, (hpid): Listed | undefined => everybody.get(hpid)),
    { initialProps: initial },
  );
}

const shown = (hook: ReturnType<typeof show>) => hook.result.current.rows.map(({ room }) => room.hpid).join('');

describe('The order of rows', () => {
  test('follows the numbers while nobody is at the list', () => {
    const hook = show({ order: ['A', 'B', 'C'] });

    hook.rerender({ order: ['C', 'A', 'B'] });

    expect(shown(hook)).toBe('CAB');
    expect(hook.result.current.outdated).toBe(false);
  });

  test('stands still under a finger: what drops out stays, what is new joins at the end', () => {
    const hook = show({ order: ['A', 'B', 'C'], busy: true });

    hook.rerender({ order: ['C', 'D', 'A'], busy: true });

    expect(shown(hook)).toBe('ABCD');
    expect(hook.result.current.outdated).toBe(true);
  });

  test('is put right on demand', () => {
    const hook = show({ order: ['A', 'B', 'C'], busy: true });
    hook.rerender({ order: ['C', 'B', 'A'], busy: true });

    act(() => hook.result.current.reorder());

    expect(shown(hook)).toBe('CBA');
    expect(hook.result.current.outdated).toBe(false);
  });

  test('is put right when the list is left alone', () => {
    const hook = show({ order: ['A', 'B', 'C'], busy: true });
    hook.rerender({ order: ['C', 'B', 'A'], busy: true });

    hook.rerender({ order: ['C', 'B', 'A'], busy: false });

    expect(shown(hook)).toBe('CBA');
  });

  test('is new at once when the reader asks for something else', () => {
    const hook = show({ order: ['A', 'B', 'C'], busy: true });

    hook.rerender({ order: ['D', 'B'], question: 'another', busy: true });

    expect(shown(hook)).toBe('DB');
  });
});
