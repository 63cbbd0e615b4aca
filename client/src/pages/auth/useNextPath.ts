import { useSearchParams } from 'react-router';

import { nextSearch, safeNextPath } from '@/lib/nextPath';

interface NextPath {
  /** Where to go once signed in. */
  path: string;
  /** The same as a search string, for the link to the other form; empty where none was asked for. */
  search: string;
}

/** Where the person came from and wants to go back to. */
export function useNextPath(): NextPath {
  const [parameters] = useSearchParams();
  const next = parameters.get('next');
  return {
    path: safeNextPath(next),
    search: next ? nextSearch(next) : '',
  };
}
