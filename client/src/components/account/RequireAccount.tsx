import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';

import { nextSearch } from '@/lib/nextPath';
import { useAuthStore } from '@/store/useAuthStore';

interface RequireAccountProps {
  /** Which form a stranger sees first: somebody who wants to host for the first time has no account. */
  first?: 'sign-in' | 'register';
  children: ReactNode;
}

/** Shows its children to whoever is signed in; others sign in first and then come back here. */
export function RequireAccount({ first = 'sign-in', children }: RequireAccountProps) {
  const signedIn = useAuthStore((state) => state.token !== null);
  const { pathname, search } = useLocation();
  if (signedIn) return children;
  return <Navigate to={`/${first}${nextSearch(pathname + search)}`} replace />;
}
