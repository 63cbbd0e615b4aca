import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { INITIAL_MEETING, useMeetingStore } from '@/store/useMeetingStore';

import { expiryOf, renewIceServers } from './renewIceServers';

const START = 1_800_000_000;

/** A TURN server whose credentials expire so many seconds after the start. */
function turn(seconds: number): RTCIceServer {
  return { urls: 'turn:example.org', username: `${String(START + seconds)}:ada`, credential: 'x' };
}

function enter(participantToken: string): void {
  useMeetingStore.setState({
    self: {
      participantId: 'me',
      personId: 'me',
      socketId: 's',
      role: 'participant',
      isHost: false,
      participantToken,
    },
  });
}

const fetched = vi.fn<() => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers({ now: START * 1_000 });
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
  enter('token');
});

afterEach(() => {
  useMeetingStore.setState(INITIAL_MEETING);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const answer = (...iceServers: RTCIceServer[]) =>
  Promise.resolve(Response.json({ iceServers, expiresAt: null }));

describe('renewIceServers', () => {
  it('renews before they expire, again and again', async () => {
    const session = { renewIceServers: vi.fn(() => Promise.resolve()) };
    fetched.mockImplementationOnce(() => answer(turn(7_000)));
    fetched.mockImplementationOnce(() => answer(turn(12_000)));
    renewIceServers({ store: useMeetingStore }, session, [{ urls: 'stun:x' }, turn(3_600)]);
    await vi.advanceTimersByTimeAsync(2_699_000);
    expect(fetched).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(session.renewIceServers).toHaveBeenLastCalledWith([turn(7_000)]);
    await vi.advanceTimersByTimeAsync(4_300_000);
    expect(session.renewIceServers).toHaveBeenLastCalledWith([turn(12_000)]);
  });

  it('tries again while the server is away, and no more once we have left', async () => {
    const session = { renewIceServers: vi.fn(() => Promise.resolve()) };
    fetched.mockImplementation(() => Promise.reject(new TypeError('No network.')));
    renewIceServers({ store: useMeetingStore }, session, [turn(400)]);
    await vi.advanceTimersByTimeAsync(361_000);
    expect(fetched).toHaveBeenCalledTimes(3);
    useMeetingStore.setState(INITIAL_MEETING);
    expect(vi.getTimerCount()).toBe(0);
    expect(session.renewIceServers).not.toHaveBeenCalled();
  });

  it('has nothing to do without credentials', () => {
    expect(expiryOf([{ urls: 'stun:x' }])).toBeNull();
    expect(expiryOf([turn(20), turn(10)])).toBe((START + 10) * 1_000);
  });
});
