import { useMutation, useQuery } from '@tanstack/react-query';

import type { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { AccountRules, AuthResponse } from '@/lib/api/models';
import { useAuthStore } from '@/store/useAuthStore';

import { keys } from './keys';

/** What registering and choosing a password is like on this server. */
export function useAccountRules() {
  return useQuery<AccountRules, ApiError>({
    queryKey: keys.accountRules,
    queryFn: ({ signal }) => request('get', '/api/auth/rules', { signal }),
    staleTime: Infinity,
  });
}

/** Finishes a registration by its link and its password, and signs in. */
export function useConfirmRegistration() {
  const signIn = useAuthStore((state) => state.signIn);
  return useMutation<AuthResponse, ApiError, { token: string; password: string }>({
    mutationFn: (body) => request('post', '/api/auth/confirm-registration', { body }),
    onSuccess: signIn,
  });
}

/** Has a link sent to choose a new password. It succeeds for every address, with an account or not. */
export function useForgotPassword() {
  return useMutation<unknown, ApiError, { email: string }>({
    mutationFn: (body) => request('post', '/api/auth/forgot-password', { body }),
  });
}

/** Sets a new password by a link; every sign-in of the account ends. */
export function useResetPassword() {
  return useMutation<unknown, ApiError, { token: string; newPassword: string }>({
    mutationFn: (body) => request('post', '/api/auth/reset-password', { body }),
  });
}

/** Has a link sent to the own address that verifies it. */
export function useSendVerification() {
  return useMutation<unknown, ApiError>({
    mutationFn: () => request('post', '/api/auth/verification', {}),
  });
}

/** Verifies an address by a link. */
export function useVerifyEmail() {
  return useMutation<unknown, ApiError, { token: string }>({
    mutationFn: (body) => request('post', '/api/auth/verify-email', { body }),
  });
}
