// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../test/renderPage';
import { NameSearch } from './NameSearch';

let asked: (string | undefined)[];

function Page() {
  const [text, setText] = useState<string>();
  const [onText] = useState(() => (name: string | undefined) => {
    asked.push(name);
    setText(name);
  });
  return (
    <>
      <NameSearch text={text} onText={onText} onSubmit={() => undefined} />
      <button type="button" onClick={() => setText(undefined)}>
        elsewhere
      </button>
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  renderPage(<Page />);
});
afterEach(() => vi.useRealTimers());

const input = () => screen.getByTestId<HTMLInputElement>('hospital-name');
const type = (text: string) => fireEvent.change(input(), { target: { value: text } });
const pause = () =>
  act(() => {
    vi.advanceTimersByTime(300);
  });

test('A name is asked for once, when the typing pauses', () => {
  type('ㅅ');
  type('서');
  type('서울');
  expect(asked).toEqual([]);

  pause();

  expect(asked).toEqual(['서울']);
  expect(input().value).toBe('서울');
});

test('Pressing enter does not wait', () => {
  type('서울');
  fireEvent.submit(input());

  expect(asked).toEqual(['서울']);
});

test('Signs alone ask nothing, and stay where they were typed', () => {
  type('!!');
  pause();

  expect(asked).toEqual([]);
  expect(input().value).toBe('!!');
});

test('What is being typed is not taken away by the answer to what was typed before', () => {
  type('서');
  pause();
  type('서우');

  expect(input().value).toBe('서우');
});

test('A name that is taken away elsewhere is gone from the field', () => {
  type('서울');
  pause();

  fireEvent.click(screen.getByText('elsewhere'));

  expect(input().value).toBe('');
  pause();
  expect(asked).toEqual(['서울']);
});
