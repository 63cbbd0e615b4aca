/** Milliseconds for an answer. */
const PATIENCE_MS = 6_000;

/** Requests of which the quickest counts: the first also makes the connection. */
const REQUESTS = 4;

/** Milliseconds to the server and back; null where it does not answer. */
export async function probeServer(
  ask: (signal: AbortSignal) => Promise<unknown>,
): Promise<number | null> {
  let quickest: number | null = null;
  try {
    for (let request = 0; request < REQUESTS; request += 1) {
      const askedAt = performance.now();
      await ask(AbortSignal.timeout(PATIENCE_MS));
      quickest = Math.min(quickest ?? Infinity, performance.now() - askedAt);
    }
  } catch {
    return null;
  }
  return quickest === null ? null : Math.round(quickest);
}

/** Whether a WebSocket to the server comes about: its first packet is "open" (Engine.IO protocol 4). */
export function probeWebSocket(origin: string): Promise<boolean> {
  const url = new URL('/socket.io/?EIO=4&transport=websocket', origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    const settle = (isThere: boolean) => {
      clearTimeout(timer);
      socket.close();
      resolve(isThere);
    };
    const timer = setTimeout(() => settle(false), PATIENCE_MS);
    socket.onmessage = ({ data }: MessageEvent<unknown>) =>
      settle(typeof data === 'string' && data.startsWith('0'));
    socket.onerror = () => settle(false);
    socket.onclose = () => settle(false);
  });
}
