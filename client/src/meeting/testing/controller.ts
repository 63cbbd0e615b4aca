import { vi, type Mocked } from 'vitest';

import { ProtocolError } from '@/lib/socket/ProtocolError';
import { MediaManager } from '@/lib/webrtc/MediaManager';
import { FakeDevices } from '@/lib/webrtc/testing/FakeDevices';
import { INITIAL_CHOICES, useDevicesStore } from '@/store/useDevicesStore';
import { INITIAL_MEETING, useMeetingStore, type MeetingState } from '@/store/useMeetingStore';

import { MeetingController } from '../MeetingController';
import type { MeetingNotice } from '../notices';
import type { MeetingTabs } from '../OtherTabs';

import { BelievingTrust } from './BelievingTrust';
import { FakeSession } from './FakeSession';
import { FakeSocket } from './FakeSocket';
import { person, welcome } from './wire';

// The controller of the running test, and what it stands among.
export let socket: FakeSocket;
export let devices: FakeDevices;
export let notices: MeetingNotice[];
export let meeting: MeetingController;
export let trust: BelievingTrust;
/** The other tabs; none is in the meeting unless the test says so. */
export let tabs: Mocked<MeetingTabs>;
let sessions: FakeSession[];

/** Begins with a controller in no meeting: call it before each test. */
export function startController(): void {
  useMeetingStore.setState(INITIAL_MEETING, true);
  useDevicesStore.setState({ choices: INITIAL_CHOICES });
  socket = new FakeSocket();
  trust = new BelievingTrust();
  socket.answer('resume-room', () => refuse('RESUME_REFUSED'));
  devices = new FakeDevices('audio Mic', 'video Cam');
  sessions = [];
  notices = [];
  tabs = { claim: vi.fn(() => Promise.resolve(true)), seatElsewhere: vi.fn(), release: vi.fn() };
  sessionStorage.clear();
  meeting = new MeetingController({
    socket,
    media: new MediaManager({
      devices: devices.api,
      choices: INITIAL_CHOICES,
      freeze: (track) => Promise.resolve({ track, stop: () => undefined }),
    }),
    identity: Promise.resolve({ certificate: null, fingerprints: ['sha-256 0a'] }),
    tabs: Promise.resolve(tabs),
    createSession: () => {
      const session = new FakeSession();
      sessions.push(session);
      return session;
    },
    loadTrust: () => Promise.resolve(trust),
    meetingStore: useMeetingStore,
    devicesStore: useDevicesStore,
  });
  meeting.onNotice((notice) => notices.push(notice));
}

export const NO_KEYS = { passcode: null, invitation: null };

export const state = (): MeetingState => useMeetingStore.getState();
export const me = () => state().participants['me'];
/** The session of the meeting that was joined last. */
export function session(): FakeSession {
  const latest = sessions.at(-1);
  if (!latest) throw new Error('No meeting was joined');
  return latest;
}
export const sessionCount = () => sessions.length;
/** What people were told, by its kind. */
export const kinds = () => notices.map(({ kind }) => kind);
/** Lets everything run that waits for nothing. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
export const refuse = (code: ProtocolError['code'], sentence = 'No.') =>
  new ProtocolError(code, sentence);

/** Joins with camera and microphone on, and finds `others` there. */
export async function join(others = [person('ada')], change: Parameters<typeof welcome>[1] = {}) {
  socket.answer('join-room', () => welcome(others, change));
  await meeting.prepare();
  await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
  // What is fetched then for an outage.
  await vi.dynamicImportSettled();
}

/** The connection breaks and comes back. */
export async function outage(during: () => void | Promise<void> = () => undefined) {
  socket.setStatus({ phase: 'reconnecting' });
  await during();
  socket.setStatus({ phase: 'connected', socketId: 'socket-me-2' });
  await settle();
}
