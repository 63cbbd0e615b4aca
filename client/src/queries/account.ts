import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { ApiError } from '@/lib/api/ApiError';
import { download, request } from '@/lib/api/client';
import type { AuthResponse, OwnProfile } from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** How often it is asked whether one is still signed in, in milliseconds. */
const WATCH_INTERVAL_MS = 15_000;

/** The own profile, checked with the server; off for guests. A refused token signs out by itself. */
export function useMe() {
  const token = useAuthStore((state) => state.token);
  const setUser = useAuthStore((state) => state.setUser);
  return useQuery<OwnProfile, ApiError>({
    queryKey: keys.me(token),
    enabled: token !== null,
    // Whoever was signed out elsewhere is to see it without a click.
    refetchInterval: WATCH_INTERVAL_MS,
    queryFn: async ({ signal }) => {
      const user = await request('get', '/api/auth/me', { signal });
      setUser(user);
      return user;
    },
  });
}

export interface Credentials {
  email: string;
  password: string;
}

/** Signs in and remembers it. Wrong credentials give an error of code `UNAUTHORIZED`. */
export function useSignIn() {
  const signIn = useAuthStore((state) => state.signIn);
  return useMutation<AuthResponse, ApiError, Credentials>({
    mutationFn: (body) => request('post', '/api/auth/login', { body }),
    onSuccess: signIn,
  });
}

export interface Registration extends Credentials {
  displayName: string;
}

/**
 * Makes an account and signs in with it; a taken e-mail gives an error of code `CONFLICT`. Where the server
 * sends e-mail, the answer is empty in either case, and a link on its way.
 */
export function useRegister() {
  const signIn = useAuthStore((state) => state.signIn);
  return useMutation<AuthResponse | undefined, ApiError, Registration>({
    mutationFn: (body) => request('post', '/api/auth/register', { body }),
    onSuccess: (session) => {
      if (session) signIn(session);
    },
  });
}

/** Signs out here at once; the server is told, and forgets the token when it hears of it. */
export function useSignOut() {
  const forget = useForgetAccount();
  return () => {
    // The token leaves with the call before the store forgets it; there is nothing to wait for.
    request('post', '/api/auth/logout', {}).catch(() => undefined);
    forget();
  };
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

/** Changes the name that others see; shown at once, and taken back where it fails. */
export function useUpdateName() {
  const setUser = useAuthStore((state) => state.setUser);
  return useMutation<OwnProfile, ApiError, { displayName: string }>({
    mutationFn: (body) => request('patch', '/api/users/me', { body }),
    onSuccess: setUser,
  });
}

/** Uses a picture as one's own, or none. */
export function useSetAvatar() {
  const setUser = useAuthStore((state) => state.setUser);
  return useMutation<OwnProfile, ApiError, Blob | null>({
    mutationFn: (picture) =>
      picture
        ? request('put', '/api/users/me/avatar', { body: picture })
        : request('delete', '/api/users/me/avatar', {}),
    onSuccess: setUser,
  });
}

/**
 * Deletes the account for good; then it is to be forgotten here, too. A wrong password gives an error of
 * code `FORBIDDEN`.
 */
export function useDeleteAccount() {
  return useMutation<unknown, ApiError, { password: string }>({
    mutationFn: (body) => request('post', '/api/users/me/deletion', { body }),
  });
}

/** Gives what makes this browser forget who was signed in. */
export function useForgetAccount() {
  const signOut = useAuthStore((state) => state.signOut);
  const cache = useQueryClient();
  return useCallback(() => {
    signOut();
    cache.clear();
  }, [signOut, cache]);
}

/** Fetches a copy of one's data, a ZIP. */
export function useExportData() {
  return useMutation<Blob, ApiError>({
    mutationFn: () => download('/api/users/me/export'),
  });
}

/** Changes the password; every other sign-in of the account ends, this one goes on. */
export function useChangePassword() {
  const setToken = useAuthStore((state) => state.setToken);
  const cache = useQueryClient();
  return useMutation<{ accessToken: string }, ApiError, PasswordChange>({
    mutationFn: (body) => request('post', '/api/auth/change-password', { body }),
    onSuccess: ({ accessToken }) => {
      setToken(accessToken);
      return cache.invalidateQueries({ queryKey: keys.sessions });
    },
  });
}
