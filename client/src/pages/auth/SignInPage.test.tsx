import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { useAuthStore } from '@/store/useAuthStore';

import { fakeApi, refusal } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';

import { SignInPage } from './SignInPage';

const session = { accessToken: 'token', user: { id: 'ada', displayName: 'Ada' } };

beforeEach(() => useAuthStore.getState().signOut());

async function signIn(at?: string) {
  const { user } = renderPage(<SignInPage />, '/sign-in', at);
  await user.type(screen.getByLabelText('E-mail'), ' ada@example.org ');
  await user.type(screen.getByLabelText('Password'), 'analytical');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('SignInPage', () => {
  it('signs in and goes to the dashboard', async () => {
    const calls = fakeApi({ 'POST /api/auth/login': { json: session } });
    await signIn();
    expect(await screen.findByText('Now at /dashboard')).toBeDefined();
    expect(calls[0]?.body).toEqual({ email: 'ada@example.org', password: 'analytical' });
    expect(useAuthStore.getState().token).toBe('token');
  });

  it('goes back to where one came from', async () => {
    fakeApi({ 'POST /api/auth/login': { json: session } });
    await signIn('/sign-in?next=%2Fabc-def-ghi');
    expect(await screen.findByText('Now at /abc-def-ghi')).toBeDefined();
  });

  it('says at the password that the two do not belong together', async () => {
    fakeApi({ 'POST /api/auth/login': refusal(401, 'UNAUTHORIZED', 'Invalid credentials') });
    await signIn();
    expect((await screen.findByRole('alert')).textContent).toContain('do not belong together');
    expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
  });

  it('tells any other refusal by its code', async () => {
    fakeApi({ 'POST /api/auth/login': refusal(429, 'RATE_LIMITED', 'Too many attempts.') });
    await signIn();
    expect((await screen.findByRole('alert')).textContent).toContain('Wait a moment');
  });

  it('asks to confirm the address first, where the server wants that', async () => {
    fakeApi({ 'POST /api/auth/login': refusal(403, 'EMAIL_NOT_VERIFIED', 'Confirm first') });
    await signIn();
    expect((await screen.findByRole('alert')).textContent).toContain('just sent you a link');
  });

  it('asks for what is missing before it asks the server', async () => {
    const calls = fakeApi({});
    const { user } = renderPage(<SignInPage />, '/sign-in');
    await user.type(screen.getByLabelText('E-mail'), 'ada');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('This does not look like an e-mail address.')).toBeDefined();
    expect(screen.getByText('Enter your password.')).toBeDefined();
    expect(calls).toEqual([]);
  });
});
