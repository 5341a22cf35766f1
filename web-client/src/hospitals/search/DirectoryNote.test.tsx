// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../api/types';
import { renderPage } from '../../test/renderPage';
import { DirectoryNote } from './DirectoryNote';

const whole: Directory = { state: 'complete', date: '2026-11-23', entries: 95_000, unplaced: 41, repaired: 12, simulated: true, pulling: null, failure: null };
const failure = { code: '500', text: 'Unexpected error(s)', since: '2026-11-24T04:10:00+09:00' };

describe('What is said of the directory', () => {
  test('is its date, and how many are not on the map', () => {
    renderPage(<DirectoryNote directory={whole} />);

    expect(screen.getByTestId('directory-note')).toHaveTextContent('11월 23일 (월) 목록 · 병원과 약국 95,000곳 · 좌표가 맞지 않아 지도에 없는 곳 41곳');
  });

  test('is that it is yesterday\'s while a new one does not come', () => {
    renderPage(<DirectoryNote directory={{ ...whole, failure, unplaced: 0 }} />);

    expect(screen.getByTestId('directory-note')).toHaveTextContent('11월 23일 (월) 목록 · 병원과 약국 95,000곳 새 목록을 받지 못해 지난 목록을 보여드립니다.');
  });

  test('is that it is short while the first one comes, and that its source does not answer', () => {
    renderPage(<DirectoryNote directory={{ ...whole, state: 'filling', date: null, entries: 3_000, pulling: { step: 'hospitals', page: 3, pages: 71 }, failure }} />);

    expect(screen.getByTestId('directory-note')).toHaveTextContent(/지금까지 3,000곳에서 찾습니다\.\s*병·의원 3 \/ 71쪽\s*공공 API가 응답하지 않아 다시 시도합니다/);
  });
});
