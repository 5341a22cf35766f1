import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

const files = ['made', 'moved', 'moved_again', 'cancelled'].map((name) => readFileSync(new URL(`../../../tests/grains/fixtures/reservation_${name}.ics`, import.meta.url), 'utf8'));

/** The server's tests see to it that these are the files that mails carry. */
describe('calendar files of a reservation', () => {
  it('are read by another reader: one event that moves twice and is cancelled', () => {
    const calendars = files.map((file) => new ICAL.Component(ICAL.parse(file) as unknown[]));
    const events = calendars.map((calendar) => new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined));

    expect(calendars.map((calendar) => calendar.getFirstPropertyValue('method'))).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL']);
    expect(new Set(events.map((event) => event.uid))).toEqual(new Set(['r_1@doctorforu.example']));
    expect(events.map((event) => event.sequence)).toEqual([0, 1, 2, 3]);
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual([
      '2026-11-30T00:00:00.000Z',
      '2026-11-30T01:00:00.000Z',
      '2026-11-30T14:30:00.000Z',
      '2026-11-30T14:30:00.000Z',
    ]);
    expect(events[0]?.location).toBe('서울 종로구 큰길 1, 별관 3층 (정문으로 들어와 왼쪽 승강기를 타세요)');
    expect(events[0]?.summary).toBe('서울병원 내과');
  });
});
