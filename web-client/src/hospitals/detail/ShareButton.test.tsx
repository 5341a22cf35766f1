// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../test/renderPage';
import { ShareButton } from './ShareButton';

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

/** A browser that can do so much, at a hospital's page that was come to by a search. */
async function press(abilities: object) {
  history.replaceState(null, '', '/hospitals/A1100017?lang=en#map');
  const user = userEvent.setup();
  vi.stubGlobal('navigator', abilities);
  renderPage(<ShareButton name="서울대학교병원" />);
  await user.click(screen.getByRole('button', { name: '링크 나누기' }));
}

const address = `${location.origin}/hospitals/A1100017`;

test('A hospital\'s address alone goes onto the clipboard', async () => {
  const writeText = vi.fn(() => Promise.resolve());

  await press({ clipboard: { writeText } });

  expect(writeText).toHaveBeenCalledExactlyOnceWith(address);
  expect(await screen.findByText('주소를 복사했습니다.')).toBeVisible();
});

test('A device\'s own sheet is given name and address', async () => {
  const share = vi.fn(() => Promise.resolve());

  await press({ share });

  expect(share).toHaveBeenCalledExactlyOnceWith({ title: '서울대학교병원', url: address });
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('A browser that can do neither says where the address is', async () => {
  await press({});

  expect(await screen.findByText(/주소창에서 복사하세요/)).toBeVisible();
});
