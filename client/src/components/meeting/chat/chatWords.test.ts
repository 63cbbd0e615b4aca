import { describe, expect, it } from 'vitest';

import { message } from '../../../../test/meetingFixture';

import { formatTime } from './formatTime';
import { groupMessages } from './groupMessages';
import { countUnread } from './useUnreadMessages';

describe('groupMessages', () => {
  it('keeps notes of the system and other senders apart', () => {
    const groups = groupMessages([
      message('1', { type: 'SYSTEM', content: 'Ann joined' }),
      message('2'),
      message('3', { isOwn: true, senderName: 'me' }),
      message('4', { participantId: 'bo', senderName: 'Bo' }),
      message('5', { participantId: 'bo', senderName: 'Bo' }),
    ]);
    expect(groups.map(({ kind, messages }) => [kind, messages.length])).toEqual([
      ['system', 1],
      ['other', 1],
      ['own', 1],
      ['other', 2],
    ]);
  });

  it('keeps two guests of one name together only where they are one', () => {
    const groups = groupMessages([
      message('1', { participantId: 'ann' }),
      message('2', { participantId: 'other-ann' }),
    ]);
    expect(groups).toHaveLength(2);
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
