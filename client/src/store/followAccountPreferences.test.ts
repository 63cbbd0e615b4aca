import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

import type { AccountPreferences } from '@/lib/api/models';
import { configureApi } from '@/lib/api/client';

import { fakeApi, type ApiCall } from '../../test/fakeApi';

import { followAccountPreferences } from './followAccountPreferences';
import { useAuthStore } from './useAuthStore';
import { INITIAL_PREFERENCES, usePreferencesStore } from './usePreferencesStore';

const PATH = '/api/users/me/preferences';

const { guestName: _own, ...SYNCED } = INITIAL_PREFERENCES;

function kept(change: Partial<AccountPreferences> = {}): AccountPreferences {
  return { ...SYNCED, version: 1, updatedAt: '2026-01-01T10:00:00.000Z', ...change };
}

function signIn(id = 'ada') {
  const user = {
    id,
    email: '',
    name: '',
    displayName: id,
    avatarUrl: null,
    emailVerified: false,
    createdAt: '',
  };
  useAuthStore.getState().signIn({ accessToken: 'token', user });
}

const saved = (calls: ApiCall[]) => calls.filter(({ method }) => method === 'PUT');

beforeAll(() => {
  configureApi({ token: () => useAuthStore.getState().token, onUnauthorized: () => undefined });
  followAccountPreferences();
});

beforeEach(() => {
  fakeApi({});
  useAuthStore.getState().signOut();
  usePreferencesStore.setState(INITIAL_PREFERENCES);
});

it('brings the preferences of an account to the browser that signs in', async () => {
  const calls = fakeApi({ [`GET ${PATH}`]: { json: kept({ theme: 'dark', language: 'de' }) } });
  signIn();
  await vi.waitFor(() => expect(usePreferencesStore.getState().theme).toBe('dark'));
  expect(usePreferencesStore.getState().language).toBe('de');
  expect(saved(calls)).toEqual([]);
});

it('gives a new account the preferences of the browser, in the language of that', async () => {
  usePreferencesStore.setState({ theme: 'light', joinMuted: true });
  const calls = fakeApi({
    [`GET ${PATH}`]: { json: kept({ language: 'de', updatedAt: null }) },
    [`PUT ${PATH}`]: { json: kept() },
  });
  signIn();
  await vi.waitFor(() => expect(saved(calls)).toHaveLength(1));
  expect(saved(calls)[0]?.body).toMatchObject({ theme: 'light', language: 'de', joinMuted: true });
});

it('saves what is changed, several changes at once, and nothing of a guest', async () => {
  usePreferencesStore.setState({ theme: 'dark' });
  const calls = fakeApi({
    [`GET ${PATH}`]: { json: kept({ theme: 'light' }) },
    [`PUT ${PATH}`]: { json: kept() },
  });
  signIn();
  await vi.waitFor(() => expect(usePreferencesStore.getState().theme).toBe('light'));
  usePreferencesStore.setState({ pushToTalk: true });
  usePreferencesStore.setState({ theme: 'system', guestName: 'Grace' });
  await vi.waitFor(() => expect(saved(calls)).toHaveLength(1));
  expect(saved(calls)[0]?.body).toMatchObject({ pushToTalk: true, theme: 'system' });
  expect(saved(calls)[0]?.body).not.toHaveProperty('guestName');
});

it('does not lose a change that could not be saved', async () => {
  const calls = fakeApi({
    [`GET ${PATH}`]: { json: kept({ theme: 'light' }) },
    [`PUT ${PATH}`]: [new TypeError('Failed to fetch'), { json: kept() }],
  });
  signIn();
  await vi.waitFor(() => expect(usePreferencesStore.getState().theme).toBe('light'));
  usePreferencesStore.setState({ theme: 'dark' });
  await vi.waitFor(() => expect(saved(calls)).toHaveLength(1));
  window.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(saved(calls)).toHaveLength(2));
  expect(saved(calls)[1]?.body).toMatchObject({ theme: 'dark' });
  expect(usePreferencesStore.getState().theme).toBe('dark');
});
