import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { configureApi } from '@/lib/api/client';
import type { MeetingDetails, StoredMessage } from '@/lib/api/models';

import { fakeApi, refusal, type Answers } from '../../test/fakeApi';
import { renderPage } from '../../test/renderPage';

import { MeetingRecordPage } from './MeetingRecordPage';

const meeting: MeetingDetails = {
  id: 'board',
  title: 'Board',
  room: { id: 'room', code: 'abc-def-ghi', kind: 'named', isActive: true },
  isHost: true,
  startedAt: '2026-01-05T09:00:00Z',
  endedAt: '2026-01-05T09:42:00Z',
  peopleCount: 2,
  names: ['Ada', 'Ben'],
  people: [
    {
      userId: 'ada',
      displayName: 'Ada',
      avatarUrl: null,
      isHost: true,
      stays: [{ joinedAt: '2026-01-05T09:00:00Z', leftAt: '2026-01-05T09:42:00Z' }],
      talkSeconds: 90,
    },
    {
      userId: null,
      displayName: 'Ben',
      avatarUrl: null,
      isHost: false,
      stays: [{ joinedAt: '2026-01-05T09:10:00Z', leftAt: '2026-01-05T09:20:00Z' }],
      talkSeconds: 30,
    },
  ],
};

const message: StoredMessage = {
  id: 'm',
  senderId: 'ada',
  senderName: 'Ada',
  content: 'See the plan',
  type: 'TEXT',
  timestamp: '2026-01-05T09:10:00Z',
};
const MESSAGES = 'GET /api/meetings/board/messages?limit=100';

function open(answers: Answers = {}) {
  const calls = fakeApi({
    'GET /api/meetings/board': { json: meeting },
    [MESSAGES]: { json: [message] },
    ...answers,
  });
  return { calls, ...renderPage(<MeetingRecordPage />, '/meetings/:id', '/meetings/board') };
}

beforeEach(() => configureApi({ token: () => 'token', onUnauthorized: () => undefined }));

describe('the page of a past meeting', () => {
  it('says what, how long, who and what was written', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Board' })).toBeDefined();
    expect(screen.getByText(/42 min.*2 people/u)).toBeDefined();
    const talking = screen.getByRole('region', { name: 'Who talked how much' });
    expect(talking.textContent).toContain('75%');
    expect(talking.textContent).toContain('25%');
    expect(await screen.findByText('See the plan')).toBeDefined();
  });

  it('has the times as a table, too', async () => {
    const { user } = open();
    await user.click(await screen.findByText('Times as a table'));
    const ben = screen.getByRole('rowheader', { name: 'Ben' }).closest('tr')!;
    expect(within(ben).getByText('10 min')).toBeDefined();
    expect(within(ben).getByText('30 sec')).toBeDefined();
  });

  it('leads back into the room, or into a new one where that was closed', async () => {
    const { unmount } = open();
    const back = await screen.findByRole('link', { name: 'Meet again' });
    expect(back.getAttribute('href')).toBe('/abc-def-ghi');
    unmount();
    const closed = { ...meeting, room: { ...meeting.room, isActive: false } };
    const { calls, user } = open({
      'GET /api/meetings/board': { json: closed },
      'POST /api/rooms': { status: 201, json: { code: 'new-new-new' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Meet again' }));
    expect(await screen.findByText('Now at /new-new-new')).toBeDefined();
    expect(calls.at(-1)?.body).toEqual({ name: 'Board', kind: 'one-off' });
  });

  it.each([
    ['FORBIDDEN', 403, 'This record is not for you'],
    ['NOT_FOUND', 404, 'There is no such meeting'],
    ['INTERNAL_ERROR', 500, 'The meeting could not be loaded'],
  ])('says why there is nothing to read: %s', async (code, status, title) => {
    open({ 'GET /api/meetings/board': refusal(status, code, 'No.') });
    expect(await screen.findByText(title)).toBeDefined();
  });
});
