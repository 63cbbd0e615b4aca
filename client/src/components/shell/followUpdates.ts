import { t } from '@lingui/core/macro';

import { useMeetingStore } from '@/store/useMeetingStore';
import { toast } from '@/store/useToastStore';

/** Milliseconds between two looks for a new version, in windows that stay open for days. */
const LOOK_EVERY_MS = 60 * 60_000;

/** Milliseconds after which a page is reloaded though no worker has answered. */
const SETTLING_MS = 3_000;

/**
 * Keeps the product's files in the browser, so that it opens without a network, and offers a new version
 * when there is one. Nothing ever reloads by itself, and a meeting is not even asked.
 */
export async function followUpdates(): Promise<void> {
  await navigator.serviceWorker
    .register('/serviceWorker.js', { updateViaCache: 'none' })
    // Private windows keep nothing, and the product works without.
    .catch(() => undefined);
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration) return;
  registration.addEventListener('updatefound', () => watch(registration));
  watch(registration);
  setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY_MS);
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting) offer(registration);
  registration.installing?.addEventListener('statechange', () => {
    if (registration.waiting) offer(registration);
  });
}

/** Offers to change to the version that waits; in a meeting, only once that is over. */
function offer(registration: ServiceWorkerRegistration): void {
  // The first version of all replaces nothing.
  if (!navigator.serviceWorker.controller) return;
  if (!isInMeeting()) {
    show(registration);
    return;
  }
  const unsubscribe = useMeetingStore.subscribe(() => {
    if (isInMeeting()) return;
    unsubscribe();
    show(registration);
  });
}

function isInMeeting(): boolean {
  const { phase } = useMeetingStore.getState();
  return phase === 'joined' || phase === 'reconnecting' || phase === 'waiting';
}

function show(registration: ServiceWorkerRegistration): void {
  toast({
    id: 'update',
    title: t`A new version is ready`,
    action: {
      label: t`Reload`,
      onSelect: () => reloadWith(registration),
    },
    duration: Infinity,
  });
}

/**
 * Reloads once it is settled which version answers: a page that is asked for while one worker follows
 * another may wait for both.
 */
function reloadWith({ waiting }: ServiceWorkerRegistration): void {
  const reload = () => window.location.reload();
  if (!waiting) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  navigator.serviceWorker.addEventListener('message', reload, { once: true });
  setTimeout(reload, SETTLING_MS);
  waiting.postMessage('activate');
}
