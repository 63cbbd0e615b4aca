import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { useAuthStore } from '@/store/useAuthStore';

import { fakeApi, refusal } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';

import { RegisterPage } from './RegisterPage';

beforeEach(() => useAuthStore.getState().signOut());

async function register(password: string, at?: string) {
  const { user } = renderPage(<RegisterPage />, '/register', at);
  await user.type(screen.getByLabelText('Name'), 'Ada Lovelace');
  await user.type(screen.getByLabelText('E-mail'), 'ada@example.org');
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Create account' }));
  return user;
}

describe('RegisterPage', () => {
  it('makes an account and goes on to start the meeting that was asked for', async () => {
    const calls = fakeApi({
      'POST /api/auth/register': {
        status: 201,
        json: { accessToken: 'token', user: { id: 'ada', displayName: 'Ada Lovelace' } },
      },
    });
    await register('analytical engine', '/register?next=%2Fnew');
    expect(await screen.findByText('Now at /new')).toBeDefined();
    expect(calls[0]?.body).toEqual({
      displayName: 'Ada Lovelace',
      email: 'ada@example.org',
      password: 'analytical engine',
    });
  });

  it('says when to try again where too many accounts were made', async () => {
    const refused = {
      statusCode: 429,
      message: 'Too many',
      code: 'RATE_LIMITED',
      retryAfter: 1800,
    };
    fakeApi({ 'POST /api/auth/register': { status: 429, json: refused } });
    await register('analytical engine');
    expect((await screen.findByRole('alert')).textContent).toContain('Try again in 30 minutes');
  });

  it('says at the e-mail that it is taken', async () => {
    fakeApi({ 'POST /api/auth/register': refusal(409, 'CONFLICT', 'E-mail already in use') });
    await register('analytical engine');
    expect((await screen.findByRole('alert')).textContent).toContain('Sign in instead');
    expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
  });

  it('wants a password of eight characters', async () => {
    const calls = fakeApi({});
    await register('engine');
    expect(await screen.findByText('Use at least 8 characters.')).toBeDefined();
    expect(calls).toEqual([]);
  });

  it('says at the password why the server does not take it', async () => {
    fakeApi({
      'POST /api/auth/register': [
        refusal(400, 'PASSWORD_TOO_COMMON', 'Common'),
        refusal(400, 'PASSWORD_TOO_PERSONAL', 'Personal'),
      ],
    });
    const user = await register('password123');
    expect(await screen.findByText(/among those that are tried first/u)).toBeDefined();
    expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText(/Your name or e-mail is no password/u)).toBeDefined();
  });

  it('takes neither the name nor the e-mail as the password', async () => {
    const calls = fakeApi({});
    await register('ADA@example.org');
    expect(await screen.findByText(/Your name or e-mail is no password/u)).toBeDefined();
    expect(calls).toEqual([]);
  });

  it('asks for as many characters as the server does', async () => {
    fakeApi({ 'GET /api/auth/rules': { json: { passwordMinLength: 15, sendsMail: false } } });
    const user = await register('analytical');
    expect(await screen.findByText('Use at least 15 characters.')).toBeDefined();
    await user.clear(screen.getByLabelText('Password'));
    expect(screen.getByText('Use at least 15 characters.')).toBeDefined();
  });

  it('tells of the link that was sent, where the answer is empty', async () => {
    fakeApi({ 'POST /api/auth/register': { status: 202 } });
    await register('analytical engine');
    expect(await screen.findByText(/sent a link to ada@example.org/u)).toBeDefined();
    expect(useAuthStore.getState().token).toBeNull();
  });

  it('keeps where one came from on the way to the other form', () => {
    renderPage(<RegisterPage />, '/register', '/register?next=%2Fabc-def-ghi');
    const link = screen.getByRole('link', { name: 'Sign in' });
    expect(link.getAttribute('href')).toBe('/sign-in?next=%2Fabc-def-ghi');
  });
});
