import { ApiError } from '@/lib/api/ApiError';
import { request } from '@/lib/api/client';
import type { TestOmission } from '@/lib/connectivity/testResults';

/** The servers by which a connection to a room is tested, for a moment; or why there are none for us. */
export async function fetchTestServers(
  code: string,
): Promise<readonly RTCIceServer[] | TestOmission> {
  try {
    const path = '/api/rooms/code/{code}/connection-test';
    const { iceServers } = await request('post', path, { path: { code } });
    return iceServers as readonly RTCIceServer[];
  } catch (error) {
    if (!(error instanceof ApiError)) return 'NOT_POSSIBLE';
    if (error.code === 'FORBIDDEN') return 'NOT_ALLOWED';
    return error.code === 'RATE_LIMITED' ? 'TOO_OFTEN' : 'NOT_POSSIBLE';
  }
}

/** Asks the server for as little as it can answer. */
export async function askServer(signal: AbortSignal): Promise<void> {
  await request('get', '/api/health', { signal });
}
