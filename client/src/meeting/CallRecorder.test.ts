import { beforeEach, describe, expect, it, vi } from 'vitest';

import { WELL } from '@/lib/callHealth/testing/simulatedCall';
import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import { useMeetingStore } from '@/store/useMeetingStore';

import { enterMeeting, person } from '../../test/meetingFixture';

import { CallRecorder } from './CallRecorder';
import type { MeetingNotice } from './notices';
import { FakeSession } from './testing/FakeSession';

const STATS: ConnectionStats = {
  participantId: 'ann',
  state: 'connected',
  roundTripMs: 40,
  inboundLoss: 0,
  outboundLoss: 0,
  inboundBitsPerSecond: 900_000,
  outboundBitsPerSecond: 900_000,
  frameWidth: 640,
  frameHeight: 360,
  framesPerSecond: 25,
  codec: 'VP8',
  limitedBy: 'none',
  relayed: false,
  frozen: 0,
  concealed: 0,
};

let session: FakeSession;
let recorder: CallRecorder;
let look: (all: readonly ConnectionStats[]) => void;
let notify: (notice: MeetingNotice) => void;

/** Another look after so many milliseconds. */
function lookAfter(ms: number, change: Partial<ConnectionStats> = {}): void {
  vi.setSystemTime(Date.now() + ms);
  look([{ ...STATS, ...change }]);
}

const kinds = () => recorder.record?.events.map(({ kind }) => kind);
const samples = () => recorder.record?.people[0]?.samples ?? [];

function createRecorder(): CallRecorder {
  const nothing = () => undefined;
  const connections = {
    watch: (listener: typeof look) => {
      look = listener;
      return () => (look = nothing);
    },
  };
  const onNotice = (listener: typeof notify) => {
    notify = listener;
    return () => (notify = nothing);
  };
  return new CallRecorder({ scope: { store: useMeetingStore }, connections, onNotice }, nothing);
}

describe('CallRecorder', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
    enterMeeting([person('me', { isSelf: true }), person('ann', { displayName: 'Ann' })], {
      meetingId: 'meeting',
    });
    session = new FakeSession();
    recorder = createRecorder();
    recorder.follow(session);
    look([STATS]);
    return () => vi.useRealTimers();
  });

  it('makes a sample of each look, with who it is about', () => {
    lookAfter(2_000);
    lookAfter(2_000, { state: 'interrupted' });
    expect(recorder.record?.people).toMatchObject([{ participantId: 'ann', name: 'Ann' }]);
    expect(samples()[0]?.figures).toEqual(WELL);
    expect(samples()[1]?.figures).toMatchObject({ connected: 0, roundTripMs: null });
  });

  it('counts nothing over a moment too short, and nothing over a page that stood still', () => {
    lookAfter(300);
    expect(samples()).toHaveLength(0);
    lookAfter(20_000);
    expect(samples()).toHaveLength(0);
    expect(recorder.record?.events).toMatchObject([{ kind: 'page-stopped', durationMs: 20_300 }]);
  });

  it('does not miss what somebody does not send', () => {
    const off = person('ann', { displayName: 'Ann', isMuted: true, isVideoOff: true });
    useMeetingStore.setState(({ participants }) => ({
      participants: { ...participants, ann: off },
    }));
    lookAfter(2_000, { frozen: 1, concealed: 1, framesPerSecond: 0 });
    expect(samples()[0]?.figures).toMatchObject({
      frozen: null,
      concealed: null,
      framesPerSecond: null,
    });
  });

  it('notes what happens to the room, the paths, the devices and the server', () => {
    useMeetingStore.setState({ phase: 'reconnecting' });
    useMeetingStore.setState({ phase: 'joined' });
    const bo = person('bo', { displayName: 'Bo' });
    useMeetingStore.setState(({ participants }) => ({ participants: { ...participants, bo } }));
    session.emit('connection-state', { participantId: 'bo', state: 'connected' });
    session.emit('connection-state', { participantId: 'bo', state: 'interrupted' });
    session.emit('care', { participantId: 'bo', note: { kind: 'path-sought' } });
    session.emit('connection-state', { participantId: 'bo', state: 'connected' });
    session.emit('care', { participantId: 'bo', note: { kind: 'quality', level: 2 } });
    session.emit('care', { participantId: 'bo', note: { kind: 'repair', step: 'renegotiate' } });
    session.emit('care', { participantId: 'bo', note: { kind: 'healed' } });
    session.emit('care', {
      participantId: null,
      note: { kind: 'network-changed', cause: 'online' },
    });
    notify({ kind: 'device-lost', device: 'camera', name: 'Cam', replacement: null });
    useMeetingStore.setState(({ participants: { bo: _, ...participants } }) => ({ participants }));
    expect(kinds()).toEqual([
      'server-away',
      'server-back',
      'joined',
      'path-lost',
      'path-sought',
      'path-back',
      'quality',
      'media-missed',
      'media-back',
      'network-changed',
      'device-lost',
      'left',
    ]);
    expect(recorder.record?.people[1]).toMatchObject({ name: 'Bo', hasLeft: true });
  });

  it('goes on after a reload, and begins anew in another meeting', () => {
    lookAfter(2_000);
    window.dispatchEvent(new Event('pagehide'));
    recorder.follow(null);
    recorder = createRecorder();
    recorder.follow(session);
    expect(samples()).toHaveLength(1);
    expect(sessionStorage).toHaveLength(0);

    recorder.follow(null);
    useMeetingStore.setState({ meetingId: 'another' });
    recorder.follow(session);
    expect(samples()).toHaveLength(0);
  });

  it('listens to nothing any more once the call is over, and still has the record', () => {
    lookAfter(2_000);
    recorder.follow(null);
    useMeetingStore.setState({ phase: 'reconnecting', participants: {} });
    expect(kinds()).toEqual([]);
    expect(samples()).toHaveLength(1);
  });
});
