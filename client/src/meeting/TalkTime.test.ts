import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { INITIAL_MEETING, useMeetingStore } from '@/store/useMeetingStore';

import { RoomEvents } from './RoomEvents';
import { TalkTime } from './TalkTime';
import { FakeSession } from './testing/FakeSession';
import { FakeSocket } from './testing/FakeSocket';

let socket: FakeSocket;
let session: FakeSession;
let talkTime: TalkTime;

function enter(participantId: string) {
  useMeetingStore.setState({
    roomId: 'room',
    self: {
      participantId,
      personId: 'me',
      socketId: 'socket',
      role: 'participant',
      isHost: false,
      participantToken: 'token',
    },
  });
}

const speakers = (...participantIds: string[]) => session.emit('speakers', { participantIds });
const told = () => socket.payloads('talk-time');

beforeEach(() => {
  vi.useFakeTimers();
  useMeetingStore.setState(INITIAL_MEETING, true);
  socket = new FakeSocket();
  socket.connect();
  session = new FakeSession();
  const events = new RoomEvents(socket);
  talkTime = new TalkTime({ socket, events, store: useMeetingStore, notify: () => {} });
  enter('me');
  talkTime.follow(session);
});

afterEach(() => {
  talkTime.follow(null);
  vi.useRealTimers();
});

describe('TalkTime', () => {
  it('tells what we talked, not what others did', () => {
    speakers('me');
    vi.advanceTimersByTime(4_000);
    speakers('ada');
    vi.advanceTimersByTime(20_000);
    expect(told()).toEqual([{ roomId: 'room', seconds: 4 }]);
  });

  it('counts on while we talk, and tells nothing twice', () => {
    speakers('me');
    vi.advanceTimersByTime(30_000);
    speakers();
    vi.advanceTimersByTime(60_000);
    expect(told().map((payload) => payload)).toEqual([
      { roomId: 'room', seconds: 15 },
      { roomId: 'room', seconds: 30 },
    ]);
  });

  it('tells the rest when we leave', () => {
    speakers('me');
    vi.advanceTimersByTime(2_500);
    talkTime.report();
    expect(told()).toEqual([{ roomId: 'room', seconds: 2 }]);
  });

  it('begins anew with another stay', () => {
    speakers('me');
    vi.advanceTimersByTime(15_000);
    enter('me-again');
    speakers('me-again');
    vi.advanceTimersByTime(15_000);
    expect(told()).toEqual([
      { roomId: 'room', seconds: 15 },
      { roomId: 'room', seconds: 15 },
    ]);
  });
});
