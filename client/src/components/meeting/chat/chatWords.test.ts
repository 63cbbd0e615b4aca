import { describe, expect, it } from 'vitest';

import { message } from '../../../../test/meetingFixture';

import { formatTime } from './formatTime';
import { chatRows, type ChatRow } from './chatRows';
import { countUnread } from './useUnreadMessages';

describe('chatRows', () => {
  const shape = (rows: readonly ChatRow[]) =>
    rows.map((row) => {
      if (row.kind === 'notes') return `notes ${row.notes.map(({ id }) => id).join()}`;
      return row.kind === 'unread' ? 'unread' : `${row.startsGroup ? '+' : '-'}${row.message.id}`;
    });

  it('puts what one person writes within a minute under one name', () => {
    const rows = chatRows(
      [
        message('1', { timestamp: '2026-01-01T10:00:01Z' }),
        message('2', { timestamp: '2026-01-01T10:00:50Z' }),
        message('3', { timestamp: '2026-01-01T10:01:10Z' }),
        message('4', { personId: 'bo', timestamp: '2026-01-01T10:01:20Z' }),
      ],
      null,
    );
    expect(shape(rows)).toEqual(['+1', '-2', '+3', '+4']);
  });

  it('keeps what is private apart from what everybody reads', () => {
    const rows = chatRows(
      [message('1'), message('2', { recipient: { personId: 'me', name: 'Me' } })],
      null,
    );
    expect(shape(rows)).toEqual(['+1', '+2']);
  });

  it('tells neighbouring comings and goings in one line, and other notes on their own', () => {
    const note = (id: string, kind: 'joined' | 'left' | 'locked') =>
      message(id, { type: 'SYSTEM', note: { kind, name: 'Bo' } });
    const rows = chatRows(
      [note('1', 'joined'), note('2', 'left'), note('3', 'locked'), note('4', 'joined')],
      null,
    );
    expect(shape(rows)).toEqual(['notes 1,2', 'notes 3', 'notes 4']);
  });

  it('marks the first that was not seen', () => {
    expect(shape(chatRows([message('1'), message('2')], '2'))).toEqual(['+1', 'unread', '+2']);
  });
});

describe('countUnread', () => {
  it('counts what others wrote since, and no notes of the system', () => {
    const later = '2026-01-01T11:00:00.000Z';
    const messages = [
      message('1'),
      message('2', { timestamp: later }),
      message('3', { timestamp: later, isOwn: true }),
      message('4', { timestamp: later, type: 'SYSTEM' }),
    ];
    expect(countUnread(messages, Date.parse('2026-01-01T10:30:00.000Z'))).toBe(1);
    expect(countUnread(messages, 0)).toBe(2);
  });
});

describe('formatTime', () => {
  it('names the day where it is not today, and nothing for no date', () => {
    const now = new Date(2026, 0, 2, 12);
    expect(formatTime(new Date(2026, 0, 2, 9, 5).toISOString(), 'en', now)).not.toContain(',');
    expect(formatTime(new Date(2026, 0, 1, 9, 5).toISOString(), 'en', now)).toContain(',');
    expect(formatTime('yesterday', 'en', now)).toBe('');
  });
});
