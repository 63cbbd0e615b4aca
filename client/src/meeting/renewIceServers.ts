import { request } from '@/lib/api/client';
import type { MediaSession } from '@/lib/webrtc/MediaSession';

import type { MeetingScope } from './meetingScope';

/** The share of their lifetime after which credentials are renewed. */
const RENEW_AT = 0.75;

/** Milliseconds until another try where the server did not answer. */
const RETRY_MS = 30_000;

/** Milliseconds between two renewals at least, however soon the credentials expire. */
const LEAST_MS = 5_000;

/** What `setTimeout` can wait at most. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * Renews the credentials of TURN servers before they expire, for as long as we are in the room under
 * this entry; the next one brings fresh ones of its own.
 */
export function renewIceServers(
  { store }: Pick<MeetingScope, 'store'>,
  session: Pick<MediaSession, 'renewIceServers'>,
  iceServers: readonly RTCIceServer[],
): void {
  const { self } = store.getState();
  if (!self) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (servers: readonly RTCIceServer[]) => {
    const expiry = expiryOf(servers);
    if (expiry !== null) schedule(Math.max(LEAST_MS, (expiry - Date.now()) * RENEW_AT));
  };
  const schedule = (delay: number) => {
    timer = setTimeout(() => void renew(), Math.min(delay, LONGEST_TIMER_MS));
  };
  const renew = async () => {
    const fresh = await fetchIceServers(self.participantToken);
    if (store.getState().self?.participantToken !== self.participantToken) return;
    if (!fresh) {
      schedule(RETRY_MS);
      return;
    }
    await session.renewIceServers(fresh);
    wait(fresh);
  };
  const stop = store.subscribe((state) => {
    if (state.self?.participantToken === self.participantToken) return;
    clearTimeout(timer);
    stop();
  });
  wait(iceServers);
}

/** Null where the server is away. */
async function fetchIceServers(token: string): Promise<readonly RTCIceServer[] | null> {
  try {
    const { iceServers } = await request('get', '/api/ice-servers', { token });
    return iceServers as readonly RTCIceServer[];
  } catch {
    return null;
  }
}

/**
 * When the first credentials expire, in milliseconds since 1970: the user name of a TURN server begins
 * with it in seconds (the TURN REST API, draft-uberti-behave-turn-rest-00, section 2.2).
 */
export function expiryOf(iceServers: readonly RTCIceServer[]): number | null {
  const expiries = iceServers
    .map(({ username }) => /^(\d{9,11})(?::|$)/.exec(username ?? '')?.[1])
    .filter((seconds) => seconds !== undefined)
    .map((seconds) => Number(seconds) * 1_000);
  return expiries.length > 0 ? Math.min(...expiries) : null;
}
