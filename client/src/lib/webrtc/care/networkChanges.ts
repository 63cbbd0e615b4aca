import type { Unsubscribe } from '../../TypedEmitter';

/** Milliseconds between two looks at the clock. */
const LOOK_MS = 1_000;

/** Milliseconds that the clock jumps by where the machine slept, and not only a busy page. */
const SLEEP_MS = 10_000;

/** The Network Information API, which lib.dom does not know and few browsers have. */
interface NetworkInformation extends EventTarget {
  /** `wifi`, `cellular`, …; the estimates of the API change all the time and say nothing of the path. */
  readonly type?: string;
}

/** Calls `listener` where the machine may have another network than before: online again, moved, woken up. */
export function watchNetwork(listener: (cause: 'online' | 'moved' | 'woken') => void): Unsubscribe {
  const { connection } = navigator as { connection?: NetworkInformation };
  let type = connection?.type;
  let lookedAt = Date.now();
  const onOnline = () => listener('online');
  const onConnection = () => {
    if (connection?.type === type) return;
    type = connection?.type;
    listener('moved');
  };
  const timer = setInterval(() => {
    const now = Date.now();
    if (now - lookedAt >= SLEEP_MS) listener('woken');
    lookedAt = now;
  }, LOOK_MS);
  window.addEventListener('online', onOnline);
  connection?.addEventListener('change', onConnection);
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', onOnline);
    connection?.removeEventListener('change', onConnection);
  };
}
