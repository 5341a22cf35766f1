// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../test/renderPage';
import { BedsReported } from './BedsReported';

const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

describe('The beds of a room', () => {
  test('are shown kind by kind, in groups, and only those that are reported', () => {
    renderPage(<BedsReported beds={{ general: { available: 3, total: 24 }, generalIcu: { available: 1, total: 9 } }} />);

    expect(screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual(['응급실', '중환자실']);
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });

  test('keep none, over capacity, absent and unusable apart', () => {
    renderPage(
      <BedsReported
        beds={{
          general: { available: -4, total: 24 },
          pediatric: { available: 0, total: 4 },
          operatingRoom: { available: null, total: 9 },
          ward: { available: null, total: null, implausible: true },
        }}
      />,
    );

    expect(rowOf('응급실 일반').getByText('4명 대기 초과')).toBeVisible();
    expect(rowOf('응급실 소아').getByText('빈 병상 없음')).toBeVisible();
    expect(rowOf('수술실').getByText('미제공')).toBeVisible();
    expect(rowOf('일반 입원실').getByText('확인 불가 값')).toBeVisible();
  });

  test('have a colour only where the national legend gives one', () => {
    const { container } = renderPage(<BedsReported beds={{ general: { available: 1, total: 24 }, ward: { available: 392, total: 1365 } }} />);

    expect([...container.querySelectorAll('svg')].map((shape) => shape.dataset.congestion)).toEqual(['crowded']);
  });
});
