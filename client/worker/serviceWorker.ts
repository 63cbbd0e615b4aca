import { matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** What is not a page of the client: its answers are never kept. */
const NOT_PAGES = [/^\/api\//u, /^\/socket\.io\//u];

const SHELL = '/index.html';

/** A page always comes from the server where there is one, so that nobody stays on an old version. */
async function pageOrShell(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const shell = await matchPrecache(SHELL);
    if (!shell) throw error;
    return shell;
  }
}

registerRoute(new NavigationRoute(({ request }) => pageOrShell(request), { denylist: NOT_PAGES }));
precacheAndRoute(self.__WB_MANIFEST);

self.addEventListener('message', (event) => {
  if (event.data === 'activate') event.waitUntil(activateUnlessNeeded(event.source));
});

/**
 * The older version keeps its files for as long as another window, perhaps in a meeting, runs it; the
 * window that asked is told so. Where this version takes over, its windows notice by themselves.
 */
async function activateUnlessNeeded(asking: ExtendableMessageEvent['source']): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const asked = asking instanceof WindowClient ? asking.id : null;
  if (windows.every(({ id }) => id === asked)) await self.skipWaiting();
  else asking?.postMessage('waits');
}
