import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { configureApi } from '@/lib/api/client';

import { fakeApi, type Answers } from '../../../test/fakeApi';
import { renderInMeeting } from '../../../test/renderInMeeting';

import { InviteForm } from './InviteForm';

const ROOM = { id: 'room', code: 'abc-def-ghi', name: 'Standup' };
const LIST = 'GET /api/rooms/room/invitations';
const INVITATION = {
  id: 'invitation',
  role: 'co-host',
  expiresAt: null,
  singleUse: true,
  skipDoor: true,
  uses: 0,
  createdAt: '2026-01-01T10:00:00.000Z',
  createdByName: 'Ada',
};

function open(role: 'host' | 'co-host' | 'participant', answers: Answers = {}) {
  const calls = fakeApi({ [LIST]: { json: [] }, ...answers });
  return { calls, ...renderInMeeting(<InviteForm room={ROOM} inviter={role} />) };
}

beforeEach(() => configureApi({ token: () => 'token', onUnauthorized: () => undefined }));

describe('InviteForm', () => {
  it('gives everybody the link, also as a mail that is ready', () => {
    open('participant');
    expect(screen.getByText('localhost:3000/abc-def-ghi')).toBeDefined();
    const mail = screen.getByRole('link', { name: 'E-mail' }).getAttribute('href') ?? '';
    const words = new URLSearchParams(mail.replace('mailto:?', '').replaceAll('+', '%2B'));
    expect(words.get('subject')).toBe('Join “Standup”');
    expect(words.get('body')).toContain('http://localhost:3000/abc-def-ghi');
    expect(screen.queryByRole('button', { name: 'Create link' })).toBeNull();
  });

  it('makes a link of its own for one person and shows it once', async () => {
    const { calls, user } = open('host', {
      'POST /api/rooms/room/invitations': { status: 201, json: { ...INVITATION, token: 'secret' } },
    });
    await user.click(screen.getByRole('checkbox', { name: 'Comes in as a co-host' }));
    await user.selectOptions(screen.getByLabelText('Valid for'), '1 hour');
    await user.click(screen.getByRole('button', { name: 'Create link' }));
    expect(await screen.findByText('localhost:3000/abc-def-ghi#invite=secret')).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      role: 'co-host',
      expiresIn: 3600,
      singleUse: true,
      skipDoor: true,
    });
  });

  it('says why no link was made', async () => {
    const message = 'A room has at most 100 invitations; revoke one first';
    const { user } = open('host', {
      'POST /api/rooms/room/invitations': {
        status: 409,
        json: { statusCode: 409, message, error: 'Conflict', code: 'CONFLICT' },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Create link' }));
    expect((await screen.findByRole('alert')).textContent).toContain(message);
  });

  it('shows what is open and revokes it; co-hosts invite no co-hosts', async () => {
    const { calls, user } = open('co-host', {
      [LIST]: [{ json: [INVITATION] }, { json: [] }],
      'DELETE /api/rooms/room/invitations/invitation': { status: 204 },
    });
    const list = await screen.findByRole('region', { name: 'Open invitations' });
    expect(within(list).getByText('Co-host')).toBeDefined();
    expect(within(list).getByText(/not used yet/u)).toBeDefined();
    expect(screen.queryByRole('checkbox', { name: 'Comes in as a co-host' })).toBeNull();
    await user.click(within(list).getByRole('button', { name: 'Revoke' }));
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(true);
  });
});
