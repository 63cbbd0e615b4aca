import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';

import { useAuthStore } from '@/store/useAuthStore';

import { fakeApi, refusal } from '../../../test/fakeApi';
import { renderPage } from '../../../test/renderPage';

import { ConfirmRegistrationPage } from './ConfirmRegistrationPage';
import { ForgotPasswordPage } from './ForgotPasswordPage';
import { ResetPasswordPage } from './ResetPasswordPage';
import { VerifyEmailPage } from './VerifyEmailPage';

const session = { accessToken: 'token', user: { id: 'ada', displayName: 'Ada' } };
const rules = (sendsMail: boolean) => ({
  'GET /api/auth/rules': { json: { passwordMinLength: 8, sendsMail } },
});

beforeEach(() => useAuthStore.getState().signOut());

describe('ForgotPasswordPage', () => {
  it('says the same for every address', async () => {
    const calls = fakeApi({ ...rules(true), 'POST /api/auth/forgot-password': { status: 202 } });
    const { user } = renderPage(<ForgotPasswordPage />, '/forgot-password');
    await user.type(screen.getByLabelText('E-mail'), 'ada@example.org');
    await user.click(screen.getByRole('button', { name: 'Send the link' }));
    const said = await screen.findByRole('status');
    expect(said.textContent).toContain('If there is an account for ada@example.org');
    expect(calls.at(-1)?.body).toEqual({ email: 'ada@example.org' });
  });

  it('says whom to ask where the server sends no e-mail', async () => {
    fakeApi(rules(false));
    renderPage(<ForgotPasswordPage />, '/forgot-password');
    expect(await screen.findByText(/Ask its administrator/u)).toBeDefined();
    expect(screen.queryByLabelText('E-mail')).toBeNull();
  });
});

describe('ResetPasswordPage', () => {
  async function reset(at: string) {
    const { user } = renderPage(<ResetPasswordPage />, '/reset-password', at);
    await user.type(screen.getByLabelText('New password'), 'another good one');
    await user.click(screen.getByRole('button', { name: 'Change password' }));
  }

  it('sets the password by the token of the link, and signs out here', async () => {
    useAuthStore.setState({ token: 'old' });
    const calls = fakeApi({ 'POST /api/auth/reset-password': { status: 204 } });
    await reset('/reset-password#secret');
    expect(await screen.findByText('Now at /sign-in')).toBeDefined();
    expect(calls[0]?.body).toEqual({ token: 'secret', newPassword: 'another good one' });
    expect(useAuthStore.getState().token).toBeNull();
  });

  it('leads to another link where this one works no more', async () => {
    fakeApi({ 'POST /api/auth/reset-password': refusal(410, 'LINK_INVALID', 'Gone') });
    await reset('/reset-password#secret');
    expect((await screen.findByRole('alert')).textContent).toContain('has expired or was used');
    const link = screen.getByRole('link', { name: 'Ask for another link' });
    expect(link.getAttribute('href')).toBe('/forgot-password');
    const button = screen.getByRole('button', { name: 'Change password' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });

  it('says that a link without its token is not complete', async () => {
    fakeApi({});
    renderPage(<ResetPasswordPage />, '/reset-password');
    expect((await screen.findByRole('alert')).textContent).toContain('not complete');
    const button = screen.getByRole('button', { name: 'Change password' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });
});

describe('ConfirmRegistrationPage', () => {
  it('signs in with the password that was chosen, and only with that', async () => {
    const calls = fakeApi({
      'POST /api/auth/confirm-registration': [
        refusal(403, 'FORBIDDEN', 'Wrong'),
        { status: 201, json: session },
      ],
    });
    const at = '/confirm-registration#secret';
    const { user } = renderPage(<ConfirmRegistrationPage />, '/confirm-registration', at);
    await user.type(screen.getByLabelText('Password'), 'analytical engine');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect((await screen.findByRole('alert')).textContent).toContain('chosen on registering');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText('Now at /dashboard')).toBeDefined();
    expect(calls[0]?.body).toEqual({ token: 'secret', password: 'analytical engine' });
    expect(useAuthStore.getState().token).toBe('token');
  });
});

describe('VerifyEmailPage', () => {
  it('confirms when asked to, not by being opened', async () => {
    const calls = fakeApi({ 'POST /api/auth/verify-email': { status: 204 } });
    const { user } = renderPage(<VerifyEmailPage />, '/verify-email', '/verify-email#secret');
    const button = screen.getByRole('button', { name: 'Confirm address' });
    expect(calls).toEqual([]);
    await user.click(button);
    await waitFor(() => expect(screen.getByText('Now at /sign-in')).toBeDefined());
    expect(calls[0]?.body).toEqual({ token: 'secret' });
  });
});
