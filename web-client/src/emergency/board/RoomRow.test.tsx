// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ErRoom } from '../../api/types';
import type { Language } from '../../i18n';
import { renderPage } from '../../test/renderPage';
import { minutesAgo, Now, room, withBeds } from '../../test/rooms';
import { RoomRow } from './RoomRow';

beforeEach(() => {
  vi.useFakeTimers({ now: Now });
});

afterEach(() => {
  vi.useRealTimers();
});

function show(shown: ErRoom, { expired = false, language = 'ko', distance }: { expired?: boolean; language?: Language; distance?: number } = {}) {
  return renderPage(
    <ul>
      <RoomRow room={shown} expired={expired} distance={distance} />
    </ul>,
    { language },
  );
}

const row = () => screen.getByTestId('er-row');
const figure = () => screen.getByTestId('er-free').textContent;

describe('A row of the board', () => {
  test('says how many beds are free, of how many, and how full that is, in words as well', () => {
    show(withBeds(12, 24), { distance: 1.84 });

    expect(figure()).toBe('12');
    expect(row()).toHaveTextContent('응급실 일반병상: 12병상 비어 있음, / 총 24');
    expect(row()).toHaveTextContent('보통');
    expect(row()).toHaveTextContent('1.8 km');
    expect(row()).toHaveAttribute('data-hpid', 'A1100017');
  });

  test('keeps a negative number, and says what it means', () => {
    show(withBeds(-4, 24));

    expect(figure()).toBe('−4');
    expect(row()).toHaveTextContent('병상보다 환자가 4명 더 많습니다');
    expect(row()).toHaveTextContent('혼잡');
  });

  test('never shows zero for a number that the hospital does not give', () => {
    show(room({ beds: {} }));

    expect(figure()).toBe('–');
    expect(row()).toHaveTextContent('미제공');
    expect(row()).toHaveTextContent('알 수 없음');
    expect(row()).not.toHaveTextContent('혼잡');
  });

  test('shows no number that cannot be one', () => {
    show(room({ beds: { general: { available: null, total: 24, implausible: true } } }), { language: 'en' });

    expect(figure()).toBe('?');
    expect(row()).toHaveTextContent('Unusable value');
  });

  test('calls the emergency room, or the switchboard when no direct line is known', () => {
    const { unmount } = show(room());
    expect(screen.getByRole('link', { name: /전화/ })).toHaveAttribute('href', 'tel:0220722475');
    unmount();

    show(room({ phone: null, mainPhone: '1588-5700' }));
    expect(screen.getByRole('link', { name: /전화/ })).toHaveAttribute('href', 'tel:15885700');
  });

  test('says so when no phone is known', () => {
    show(room({ phone: null, mainPhone: null }));

    expect(row()).toHaveTextContent('전화 미제공');
  });

  test('gives no colour to an expired reading, whatever it claims', () => {
    show(withBeds(30, 30, { observedAt: '2019-11-19T12:24:09+09:00' }), { expired: true });

    expect(row()).not.toHaveTextContent('원활');
    expect(row()).toHaveTextContent('너무 오래됨');
    expect(row()).toHaveTextContent('2019. 11. 19.');
  });

  test('shows a notice that closes the emergency room', () => {
    show(room({ messages: [{ kind: 'emergency', text: '응급진료 불가', severeKind: 28, from: null, until: null, blocking: true }] }));

    expect(row()).toHaveTextContent('병원 공지: 응급진료 불가');
  });

  test('ages while the page is merely open', () => {
    show(room({ observedAt: minutesAgo(9) }));
    expect(row()).toHaveTextContent('9분 전');
    expect(row()).toHaveTextContent('최신');

    act(() => {
      vi.advanceTimersByTime(120_000);
    });

    expect(row()).toHaveTextContent('11분 전');
    expect(row()).toHaveTextContent('조금 지남');
  });
});
