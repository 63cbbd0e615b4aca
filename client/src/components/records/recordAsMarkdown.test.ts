import { expect, it } from 'vitest';

import type { MeetingRecord } from '@/lib/api/models';

import { recordAsMarkdown } from './recordAsMarkdown';

const message = {
  id: 'm',
  senderId: 'ada',
  senderName: 'Ada',
  timestamp: '2026-01-05T09:10:00Z',
};

const record: MeetingRecord = {
  id: 'id',
  title: '*Board*',
  room: { id: 'room', code: 'abc-def-ghi', kind: 'named', isActive: true },
  isHost: true,
  startedAt: '2026-01-05T09:00:00Z',
  endedAt: '2026-01-05T09:42:00Z',
  peopleCount: 1,
  names: ['Ada'],
  people: [
    {
      userId: 'ada',
      displayName: 'Ada',
      avatarUrl: null,
      isHost: true,
      stays: [{ joinedAt: '2026-01-05T09:00:00Z', leftAt: '2026-01-05T09:42:00Z' }],
      talkSeconds: 90,
    },
  ],
  messages: [
    { ...message, type: 'SYSTEM', content: 'Ada joined' },
    { ...message, type: 'TEXT', content: 'first line\nsecond line' },
    { ...message, type: 'TEXT', content: '', deletedAt: '2026-01-05T09:11:00Z' },
  ],
};

it('writes who was there and what was said', () => {
  const text = recordAsMarkdown(record);
  expect(text).toContain('# \\*Board\\*');
  expect(text).toContain('42 min');
  expect(text).toMatch(/- Ada: .+ \(talked 1 min\)/u);
  expect(text).toContain('> first line\n> second line');
  expect(text.match(/\*\*Ada\*\*/gu)).toHaveLength(1);
});

it('leaves out a chat in which nobody wrote', () => {
  expect(recordAsMarkdown({ ...record, messages: [] })).not.toContain('## Chat');
});
