import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { configureApi } from '@/lib/api/client';
import type { RoomSummary } from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';
import { useToastStore } from '@/store/useToastStore';

import { fakeApi, refusal, type Answers } from '../../test/fakeApi';
import { renderPage } from '../../test/renderPage';

import { DashboardPage } from './DashboardPage';

const ada = {
  id: 'ada',
  email: 'ada@example.org',
  name: 'Ada',
  displayName: 'Ada',
  avatarUrl: null,
  createdAt: '2026-01-01T00:00:00Z',
};

function room(name: string, difference: Partial<RoomSummary> = {}): RoomSummary {
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
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
    ...difference,
  };
}

function open(answers: Answers) {
  const calls = fakeApi({ 'GET /api/auth/me': { json: ada }, ...answers });
  return { calls, ...renderPage(<DashboardPage />, '/dashboard') };
}

beforeEach(() => {
  configureApi({ token: () => 'token', onUnauthorized: () => undefined });
  useAuthStore.getState().signIn({ accessToken: 'token', user: ada });
  useToastStore.setState({ toasts: [] });
});

describe('DashboardPage', () => {
  it('lists the rooms and says which are over', async () => {
    open({
      'GET /api/users/me/rooms': {
        json: [room('Planning'), room('Retrospective', { isActive: false })],
      },
    });
    const [planning, retrospective] = await screen.findAllByRole('listitem');
    const link = within(planning!).getByRole('link', { name: 'Join Planning' });
    expect(link.getAttribute('href')).toBe('/abc-def-ghi');
    expect(retrospective?.textContent).toContain('Ended');
    expect(within(retrospective!).queryByRole('link')).toBeNull();
  });

  it('says kindly that there are none yet', async () => {
    open({ 'GET /api/users/me/rooms': { json: [] } });
    expect(await screen.findByText('No meetings yet')).toBeDefined();
  });

  it('offers another try where the list did not load', async () => {
    const { user } = open({
      'GET /api/users/me/rooms': [
        refusal(500, 'INTERNAL_ERROR', 'Something went wrong.'),
        { json: [room('Planning')] },
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Planning')).toBeDefined();
  });

  it('starts a meeting with one click', async () => {
    const { user } = open({
      'GET /api/users/me/rooms': { json: [] },
      'POST /api/rooms': { status: 201, json: room('Meeting') },
    });
    await user.click(screen.getByRole('button', { name: 'New meeting' }));
    expect(await screen.findByText('Now at /abc-def-ghi')).toBeDefined();
  });

  it('says so when a meeting could not be started', async () => {
    const { user } = open({
      'GET /api/users/me/rooms': { json: [] },
      'POST /api/rooms': refusal(409, 'CONFLICT', 'You have too many rooms.'),
    });
    await user.click(screen.getByRole('button', { name: 'New meeting' }));
    await screen.findByRole('button', { name: 'New meeting' });
    expect(useToastStore.getState().toasts[0]?.description).toBe('You have too many rooms.');
  });

  it('creates a room with a name and options and shows its link', async () => {
    const { calls, user } = open({
      'GET /api/users/me/rooms': { json: [] },
      'POST /api/rooms': { status: 201, json: room('Interview') },
    });
    await user.click(screen.getByRole('button', { name: 'Name and options' }));
    await user.type(await screen.findByLabelText('Name'), ' Interview ');
    await user.click(screen.getByRole('switch', { name: 'Waiting room' }));
    await user.click(screen.getByRole('switch', { name: 'Guests may join' }));
    await user.click(screen.getByRole('button', { name: 'Create meeting' }));

    expect(await screen.findByRole('dialog', { name: 'Interview' })).toBeDefined();
    expect(screen.getByText(/\/abc-def-ghi$/u)).toBeDefined();
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      name: 'Interview',
      waitingRoom: true,
      allowGuestAccess: false,
      allowChat: true,
    });
  });

  it('ends a room only after asking, and takes it back where that fails', async () => {
    const { calls, user } = open({
      'GET /api/users/me/rooms': { json: [room('Planning')] },
      'DELETE /api/rooms/Planning': refusal(403, 'FORBIDDEN', 'Only the host can.'),
    });
    await user.click(await screen.findByRole('button', { name: 'More about Planning' }));
    await user.click(await screen.findByRole('menuitem', { name: 'End meeting' }));
    const question = await screen.findByRole('alertdialog', { name: 'End “Planning”?' });
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(false);
    await user.click(within(question).getByRole('button', { name: 'End meeting' }));
    expect(await screen.findByRole('link', { name: 'Join Planning' })).toBeDefined();
    expect(useToastStore.getState().toasts[0]?.description).toBe('Only the host can.');
  });
});
