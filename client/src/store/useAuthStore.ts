import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

import type { OwnProfile } from '@/lib/api/models';

interface AuthState {
  /** The bearer token of who is signed in; null for a guest. */
  readonly token: string | null;
  /** Who that is, as last told by the server. */
  readonly user: OwnProfile | null;

  signIn: (session: { accessToken: string; user: OwnProfile }) => void;
  signOut: () => void;
  /** Takes the server's newer word on who is signed in. */
  setUser: (user: OwnProfile) => void;
  /** Replaces the token, after a change of password. */
  setToken: (token: string) => void;
}

/** Who is signed in, kept in this browser. */
export const useAuthStore = create<AuthState>()(
  persist(
    (set): AuthState => ({
      token: null,
      user: null,
      signIn: ({ accessToken, user }) => set({ token: accessToken, user }),
      signOut: () => set({ token: null, user: null }),
      setUser: (user) => set({ user }),
      setToken: (token) => set({ token }),
    }),
    {
      name: 'neuron-meet.auth',
      version: 1,
      storage: createJSONStorage(() => localStorage),
      partialize: ({ token, user }) => ({ token, user }),
    },
  ),
);

/** Follows signing in and out in other tabs of this browser, until the answer is called. */
export function followOtherTabs(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === useAuthStore.persist.getOptions().name) void useAuthStore.persist.rehydrate();
  };
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
