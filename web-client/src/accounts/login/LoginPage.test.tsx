// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Route, Routes } from 'react-router';
import { FakeAccounts, problem } from '../../test/fakeAccounts';
import { FakeTabs } from '../../test/fakeTabs';
import { renderPage } from '../../test/renderPage';
import { RequireLogin } from '../RequireLogin';
import { SessionStore } from '../session/sessionStore';
import LoginPage from './LoginPage';

let server: FakeAccounts;

beforeEach(() => {
  localStorage.clear();
  server = new FakeAccounts(Date.now);
  vi.stubGlobal('fetch', server.fetch);
});

afterEach(() => vi.unstubAllGlobals());

async function open(path: string) {
  const session = new SessionStore(new FakeTabs().open());
  await session.start();
  renderPage(
    <Routes>
      <Route path="/login" element={<LoginPage />} />
      <Route path="/my/profile" element={<RequireLogin>my own page</RequireLogin>} />
    </Routes>,
    { path, session },
  );
}

async function logIn() {
  await userEvent.type(screen.getByLabelText('아이디'), 'minsu01');
  await userEvent.type(screen.getByLabelText('비밀번호'), 'a good password');
  await userEvent.click(screen.getByRole('button', { name: '로그인' }));
}

describe('A page of one’s own', () => {
  test('is shown after the login that it asked for', async () => {
    await open('/my/profile');
    expect(screen.queryByText('my own page')).toBeNull();

    await logIn();

    expect(await screen.findByText('my own page')).toBeVisible();
  });
});

describe('The login', () => {
  test('says what is missing at the field, and goes there', async () => {
    await open('/login');

    await userEvent.click(screen.getByRole('button', { name: '로그인' }));

    expect(screen.getByText('아이디를 넣어 주세요.')).toBeVisible();
    expect(screen.getByLabelText('아이디')).toHaveFocus();
    expect(server.requests).toEqual([]);
  });

  test.each([
    ['is refused', () => Promise.resolve(problem(401, 'auth.login-refused')), '아이디나 비밀번호가 맞지 않습니다.'],
    ['was tried too often', () => Promise.resolve(problem(429, 'auth.throttled', {}, { 'Retry-After': '120' })), '너무 여러 번 시도했습니다. 2분 뒤에 다시 해 주세요.'],
    ['does not reach the server', () => Promise.reject(new TypeError('network')), '서버에 닿지 못했습니다. 연결을 확인하고 다시 눌러 주세요.'],
    ['meets a broken server', () => Promise.resolve(new Response('', { status: 500 })), '처리하지 못했습니다. 잠시 뒤에 다시 해 주세요.'],
  ])('that %s says so', async (_, answer, words) => {
    await open('/login');
    vi.stubGlobal('fetch', answer);

    await logIn();

    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });

  test('offers the providers that the server is set up for, and asks who is logged in when somebody comes back from one', async () => {
    server.providers = ['kakao'];
    await open('/login?return=%2Fmy%2Fprofile');

    const link = await screen.findByRole('link', { name: '카카오로 계속하기' });
    link.addEventListener('click', (event) => event.preventDefault());
    await userEvent.click(link);

    expect(link).toHaveAttribute('href', '/api/auth/social/kakao?return=%2Fmy%2Fprofile');
    expect(screen.queryByRole('link', { name: 'Google로 계속하기' })).toBeNull();
    expect(localStorage.getItem('login')).toBe('expected');
  });

  test('can be repeated after the server could not be reached', async () => {
    await open('/login?return=%2Fmy%2Fprofile');
    server.lose = 'answer and cookie';
    await logIn();
    await screen.findByRole('alert');

    await userEvent.click(screen.getByRole('button', { name: '로그인' }));

    await waitFor(() => expect(screen.getByText('my own page')).toBeVisible());
    expect(new Set(server.asked('/api/auth/login').map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
  });
});
