import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import type { OwnProfile, SessionInfo } from '@/lib/api/models';
import { configureApi } from '@/lib/api/client';
import { ProfilePage } from './ProfilePage';
import { useAuthStore } from '@/store/useAuthStore';
import { INITIAL_PREFERENCES, usePreferencesStore } from '@/store/usePreferencesStore';

import { fakeApi, refusal, type Answers } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';

const ADA: OwnProfile = {
  id: 'ada',
  email: 'ada@example.org',
  emailVerified: true,
  name: 'Ada',
  displayName: 'Ada',
  avatarUrl: null,
  createdAt: '2026-01-01T10:00:00.000Z',
};

function session(id: string, change: Partial<SessionInfo> = {}): SessionInfo {
  return {
    id,
    createdAt: '2026-01-01T10:00:00.000Z',
    lastSeenAt: '2026-01-02T10:00:00.000Z',
    expiresAt: '2036-01-08T10:00:00.000Z',
    browser: 'Firefox',
    system: 'Linux',
    isCurrent: false,
    ...change,
  };
}

function open(section: string, answers: Answers = {}) {
  const calls = fakeApi({ 'GET /api/auth/me': { json: ADA }, ...answers });
  const view = renderPage(<ProfilePage />, '/profile/:section?', `/profile/${section}`);
  return { calls, ...view };
}

beforeEach(() => {
  useAuthStore.getState().signIn({ accessToken: 'token', user: ADA });
  usePreferencesStore.setState(INITIAL_PREFERENCES);
  configureApi({ token: () => useAuthStore.getState().token, onUnauthorized: () => undefined });
});

describe('the profile', () => {
  it('changes the name, once it is another and long enough', async () => {
    const changed = { ...ADA, displayName: 'Ada L.' };
    const { calls, user } = open('', { 'PATCH /api/users/me': { json: changed } });
    const save = screen.getByRole('button', { name: 'Save' });
    expect(save.hasAttribute('disabled')).toBe(true);
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'A');
    await user.click(save);
    expect(await screen.findByText('Use at least 2 characters.')).toBeDefined();
    await user.type(name, 'da L.');
    await user.click(save);
    await waitFor(() => expect(useAuthStore.getState().user?.displayName).toBe('Ada L.'));
    expect(calls.find(({ method }) => method === 'PATCH')?.body).toEqual({ displayName: 'Ada L.' });
  });

  it('has a link sent to an address that is not confirmed, where the server sends e-mail', async () => {
    const unconfirmed = { ...ADA, emailVerified: false };
    useAuthStore.getState().setUser(unconfirmed);
    const { calls, user } = open('', {
      'GET /api/auth/me': { json: unconfirmed },
      'GET /api/auth/rules': { json: { passwordMinLength: 8, sendsMail: true } },
      'POST /api/auth/verification': { status: 202 },
    });
    expect(await screen.findByText('Not confirmed')).toBeDefined();
    const send = screen.getByRole('button', { name: 'Send a link to confirm it' });
    await user.click(send);
    await waitFor(() => expect(send.hasAttribute('disabled')).toBe(true));
    expect(calls.some(({ path }) => path === '/api/auth/verification')).toBe(true);
  });

  it('takes the picture away', async () => {
    const pictured = { ...ADA, avatarUrl: '/api/avatars/x-512.webp' };
    useAuthStore.getState().setUser(pictured);
    const { user } = open('', {
      'GET /api/auth/me': { json: pictured },
      'DELETE /api/users/me/avatar': { json: ADA },
    });
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('button', { name: 'Upload a picture' })).toBeDefined();
  });

  it('leads from an unknown section to the first', async () => {
    open('nonsense');
    expect(await screen.findByRole('heading', { name: 'Name and e-mail' })).toBeDefined();
  });

  it('puts preferences in force at once', async () => {
    const { user } = open('appearance');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.selectOptions(screen.getByLabelText('Language'), 'Deutsch');
    expect(usePreferencesStore.getState()).toMatchObject({ theme: 'dark', language: 'de' });
  });
});

describe('the sign-ins', () => {
  const sessions = [session('here', { isCurrent: true }), session('there', { system: 'Android' })];

  it('ends another one, and shows it at once', async () => {
    const { calls, user } = open('security', {
      'GET /api/users/me/sessions': [{ json: sessions }, { json: sessions.slice(0, 1) }],
      'DELETE /api/users/me/sessions/there': { status: 204 },
    });
    await user.click(await screen.findByRole('button', { name: 'Sign out Firefox on Android' }));
    await waitFor(() => expect(screen.queryByText('Firefox on Android')).toBeNull());
    expect(screen.getByText('This one')).toBeDefined();
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(true);
  });

  it('ends all others after asking, and goes on with the new token', async () => {
    const { user } = open('security', {
      'GET /api/users/me/sessions': { json: sessions },
      'DELETE /api/users/me/sessions': { json: { accessToken: 'renewed' } },
    });
    await user.click(await screen.findByRole('button', { name: 'Sign out everywhere else' }));
    await screen.findByRole('alertdialog');
    await user.click(screen.getAllByRole('button', { name: 'Sign out everywhere else' }).at(-1)!);
    await waitFor(() => expect(useAuthStore.getState().token).toBe('renewed'));
  });

  it('says at the old password that it is wrong', async () => {
    const { user } = open('security', {
      'GET /api/users/me/sessions': { json: sessions },
      'POST /api/auth/change-password': refusal(403, 'FORBIDDEN', 'Wrong'),
    });
    await user.type(screen.getByLabelText('Current password'), 'not mine');
    await user.type(screen.getByLabelText('New password'), 'long enough');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not your current password');
  });
});

describe('the own data', () => {
  it('is deleted with the right password only, and then one is signed out', async () => {
    const { user } = open('data', {
      'POST /api/users/me/deletion': [refusal(403, 'FORBIDDEN', 'Wrong'), { status: 204 }],
    });
    await user.click(screen.getByRole('button', { name: 'Delete your account…' }));
    expect(await screen.findByText(/Your rooms are closed and their links/u)).toBeDefined();
    await user.type(screen.getByLabelText('Your password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    expect((await screen.findByRole('alert')).textContent).toContain('not your current password');
    expect(useAuthStore.getState().token).toBe('token');
    await user.click(screen.getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(useAuthStore.getState().token).toBeNull());
  });
});
