import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { configureApi } from '@/lib/api/client';
import type { HostedRoom, MeetingSummary } from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';
import { useToastStore } from '@/store/useToastStore';

import { fakeApi, refusal, type Answers } from '../../test/fakeApi';
import { renderPage } from '../../test/renderPage';

import { DashboardPage } from './DashboardPage';

const ada = {
  id: 'ada',
  email: 'ada@example.org',
  emailVerified: true,
  name: 'Ada',
  displayName: 'Ada',
  avatarUrl: null,
  createdAt: '2026-01-01T00:00:00Z',
};

const SETTINGS: HostedRoom['settings'] = {
  allowChat: true,
  allowScreenShare: true,
  allowGuestAccess: true,
  waitingRoom: false,
  waitForHost: false,
  muteParticipantsOnJoin: false,
  allowParticipantAudio: true,
  allowParticipantVideo: true,
  allowPrivateMessages: true,
  allowFiles: true,
  allowRecording: 'moderators',
  hostLeaves: 'hand-over',
  hasPasscode: false,
  maxParticipants: 100,
};

const { hasPasscode: _, ...RULES } = SETTINGS;
const DEFAULTS = { ...RULES, maxParticipants: null };

function room(name: string, difference: Partial<HostedRoom> = {}): HostedRoom {
  const now = new Date().toISOString();
  return {
    id: name,
    code: 'abc-def-ghi',
    name,
    kind: 'named',
    hostId: 'ada',
    isActive: true,
    isLocked: false,
    startedAt: null,
    endedAt: null,
    createdAt: now,
    updatedAt: now,
    settings: SETTINGS,
    host: { id: 'ada', displayName: 'Ada', avatarUrl: null },
    peopleInside: 0,
    ...difference,
  };
}

const PERSONAL = room('Ada’s room', { id: 'own', kind: 'personal', code: 'own-own-own' });

function meeting(title: string, difference: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    id: title,
    title,
    room: { id: 'room', code: 'abc-def-ghi', kind: 'named', isActive: true },
    isHost: true,
    startedAt: '2026-01-05T09:00:00Z',
    endedAt: '2026-01-05T09:42:00Z',
    peopleCount: 5,
    names: ['Ada', 'Ben'],
    ...difference,
  };
}

const PERSONAL_ROOM = `GET /api/rooms/personal?${new URLSearchParams({ name: 'Ada’s room' }).toString()}`;
const MEETINGS = 'GET /api/users/me/meetings?limit=10';

function open(answers: Answers = {}) {
  const calls = fakeApi({
    'GET /api/auth/me': { json: ada },
    [PERSONAL_ROOM]: { json: PERSONAL },
    'GET /api/rooms': { json: [] },
    'GET /api/users/me/room-defaults': { json: DEFAULTS },
    'GET /api/users/me/upcoming': { json: [] },
    [MEETINGS]: { json: [] },
    ...answers,
  });
  return { calls, ...renderPage(<DashboardPage />, '/dashboard') };
}

beforeEach(() => {
  configureApi({ token: () => 'token', onUnauthorized: () => undefined });
  useAuthStore.getState().signIn({ accessToken: 'token', user: ada });
  useToastStore.setState({ toasts: [] });
});

describe('DashboardPage', () => {
  it('leads into the own rooms, and says how many people are inside', async () => {
    open({
      'GET /api/rooms': {
        json: [room('Planning', { peopleInside: 3 }), room('Retrospective')],
      },
    });
    const planning = await screen.findByRole('link', { name: 'Join Planning' });
    expect(planning.getAttribute('href')).toBe('/abc-def-ghi');
    expect(screen.getByText('3 people inside')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Start Retrospective' })).toBeDefined();
    const own = screen.getByRole('link', { name: 'Start Ada’s room' });
    expect(own.getAttribute('href')).toBe('/own-own-own');
  });

  it('says kindly that there is nothing yet', async () => {
    open();
    expect(await screen.findByText('No rooms yet')).toBeDefined();
    expect(await screen.findByText('No meetings yet')).toBeDefined();
  });

  it('offers another try where a list did not load', async () => {
    const { user } = open({
      'GET /api/rooms': [
        refusal(500, 'INTERNAL_ERROR', 'Something went wrong.'),
        { json: [room('Planning')] },
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Planning')).toBeDefined();
  });

  it('lists the meetings that were held, with the way to what is kept of them', async () => {
    open({
      [MEETINGS]: {
        json: [meeting('Standup', { endedAt: null }), meeting('Board')],
      },
    });
    const board = await screen.findByRole('link', { name: 'Board' });
    expect(board.getAttribute('href')).toBe('/meetings/Board');
    expect(board.closest('li')?.textContent).toContain('42 min');
    expect(board.closest('li')?.textContent).toContain('Ada, Ben, and 3 others');
    expect(screen.getByRole('link', { name: 'Join Standup' })).toBeDefined();
  });

  it('starts a meeting with one click', async () => {
    const { calls, user } = open({ 'POST /api/rooms': { status: 201, json: room('Meeting') } });
    await user.click(screen.getByRole('button', { name: 'New meeting' }));
    expect(await screen.findByText('Now at /abc-def-ghi')).toBeDefined();
    // Whatever is not chosen is as in the account's defaults.
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'one-off',
      name: 'Ada’s meeting',
    });
  });

  it('says so when a meeting could not be started', async () => {
    const { user } = open({
      'POST /api/rooms': refusal(409, 'CONFLICT', 'You have too many rooms.'),
    });
    await user.click(screen.getByRole('button', { name: 'New meeting' }));
    await screen.findByRole('button', { name: 'New meeting' });
    expect(useToastStore.getState().toasts[0]?.description).toBe('You have too many rooms.');
  });

  it('makes a room that begins with the defaults, and shows its link', async () => {
    const { calls, user } = open({
      'GET /api/users/me/room-defaults': { json: { ...DEFAULTS, allowChat: false } },
      'POST /api/rooms': { status: 201, json: room('Interview') },
    });
    await user.click(screen.getByRole('button', { name: 'New room' }));
    await user.type(await screen.findByLabelText('Name'), ' Interview ');
    await user.click(screen.getByRole('switch', { name: 'Waiting room' }));
    await user.click(screen.getByRole('switch', { name: 'Passcode' }));
    const passcode = screen.getByRole<HTMLInputElement>('textbox', { name: /Passcode/u });
    expect(passcode.value).toMatch(/^\d{6}$/u);
    await user.clear(passcode);
    await user.type(passcode, 'open sesame');
    await user.click(screen.getByRole('button', { name: 'Create room' }));

    expect(await screen.findByRole('dialog', { name: 'Interview' })).toBeDefined();
    expect(screen.getByText(/\/abc-def-ghi$/u)).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'Interview',
      waitingRoom: true,
      allowGuestAccess: true,
      allowChat: false,
      passcode: 'open sesame',
    });
  });

  it('changes the name and the settings of a room', async () => {
    const { calls, user } = open({
      'GET /api/rooms': [{ json: [room('Planning')] }, { json: [room('Plans')] }],
      'PATCH /api/rooms/Planning/settings': { json: room('Planning') },
      'PATCH /api/rooms/Planning': { json: room('Plans') },
      'GET /api/rooms/Planning/exclusions': { json: [] },
    });
    await user.click(await screen.findByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Room settings' }));
    const dialog = await screen.findByRole('dialog', { name: 'Room settings' });
    const name = within(dialog).getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Plans');
    await user.click(within(dialog).getByRole('switch', { name: 'Wait for the host' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Plans')).toBeDefined();
    const bodies = calls.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    expect(bodies[0]).toMatchObject({ waitForHost: true, maxParticipants: 100 });
    expect(bodies[0]).not.toHaveProperty('passcode');
    expect(bodies[1]).toEqual({ name: 'Plans' });
  });

  it('shows who is kept out of a room, and lets them in again', async () => {
    const kept = {
      id: 'kept',
      displayName: 'Cy',
      userId: null,
      untilMeetingEnds: false,
      byName: 'Maya',
      createdAt: '2026-01-01T10:00:00.000Z',
    };
    const { calls, user } = open({
      'GET /api/rooms': { json: [room('Planning')] },
      'GET /api/rooms/Planning/exclusions': [{ json: [kept] }, { json: [] }],
      'DELETE /api/rooms/Planning/exclusions/kept': { status: 204 },
    });
    await user.click(await screen.findByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Room settings' }));
    const list = await screen.findByRole('region', { name: 'Cannot come in' });
    await user.click(within(list).getByRole('button', { name: 'Let Cy come in again' }));
    await waitFor(() => expect(screen.queryByText('Cy')).toBeNull());
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('closes a room only after asking, and takes it back where that fails', async () => {
    const { calls, user } = open({
      'GET /api/rooms': { json: [room('Planning')] },
      'DELETE /api/rooms/Planning': refusal(403, 'FORBIDDEN', 'Only the host can.'),
    });
    await user.click(await screen.findByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Close room' }));
    const question = await screen.findByRole('alertdialog', { name: 'Close “Planning”?' });
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
    await user.click(within(question).getByRole('button', { name: 'Close room' }));
    expect(await screen.findByRole('link', { name: 'Start Planning' })).toBeDefined();
    expect(useToastStore.getState().toasts[0]?.title).toBe('The room could not be closed');
  });
});
