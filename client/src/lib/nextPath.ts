/**
 * Where to go after signing in: a path of our own, never another site, whatever the address says.
 *
 * @param next - the `next` parameter of the address, if there is one
 */
export function safeNextPath(next: string | null, fallback = '/dashboard'): string {
  if (!next?.startsWith('/')) return fallback;
  try {
    const url = new URL(next, window.location.origin);
    return url.origin === window.location.origin ? url.pathname + url.search + url.hash : fallback;
  } catch {
    return fallback;
  }
}

/** The search string by which the forms of an account lead on to a path, once one is signed in. */
export function nextSearch(path: string): string {
  return `?next=${encodeURIComponent(path)}`;
}
