// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { renderPage } from '../test/renderPage';
import QuickPage from '../reservations/quick/QuickPage';
import HospitalPage from './detail/HospitalPage';
import BookPage from '../reservations/book/BookPage';

afterEach(() => vi.unstubAllGlobals());

/** The directory comes when the test lets it. */
function filling(then: () => Response) {
  let come = false;
  vi.stubGlobal('fetch', (path: string) => {
    if (path.startsWith('/api/er/') || path.startsWith('/api/regions')) return Promise.resolve(Response.json({ items: [], total: 0 }));
    return Promise.resolve(come ? then() : problem(503, 'hospitals.not-ready', { 'Retry-After': '0.05' }));
  });
  return () => void (come = true);
}

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  Response.json({ status, code }, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

test.each([
  ['/hospitals/A1100017/book', () => Response.json({ items: [], total: 0 }), '이 병원은 여기에서 예약을 받지 않습니다. 병원에 전화해 주세요.'],
  ['/hospitals/A1100017/book', () => problem(404, 'hospital.unknown'), '없는 병원입니다.'],
  ['/hospitals/A1100017', () => problem(404, 'hospital.unknown'), '이 병원을 찾을 수 없습니다'],
  ['/hospitals/quick?department=surgery', () => Response.json({ items: [], total: 0 }), '앞으로 14일 안에 빈 시간이 없습니다. 지역을 넓히거나 다른 진료과를 골라 주세요.'],
])('While hospitals are loaded %s says so, and what is true by itself when they have come', async (path, then, truth) => {
  const comes = filling(then);
  renderPage(
    <Routes>
      <Route path="/hospitals/quick" element={<QuickPage />} />
      <Route path="/hospitals/:hpid" element={<HospitalPage />} />
      <Route path="/hospitals/:hpid/book" element={<BookPage />} />
    </Routes>,
    { path },
  );

  expect(await screen.findByText('병원 목록을 받는 중입니다')).toBeVisible();
  expect(screen.queryByText(truth)).toBeNull();
  comes();

  expect(await screen.findByText(truth)).toBeVisible();
  expect(screen.queryByText('병원 목록을 받는 중입니다')).toBeNull();
});
