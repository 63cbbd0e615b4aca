import { beforeEach, describe, expect, it, vi } from 'vitest';

import { fakeTrack } from '@/lib/webrtc/testing/FakeTrack';

import {
  join,
  kinds,
  me,
  meeting,
  notices,
  outage,
  refuse,
  session,
  socket,
  startController,
  state,
} from './testing/controller';
import { message, person } from './testing/wire';

const draft = (text: string) => ({
  text,
  mentions: [],
  address: { replyTo: null, recipientId: null },
});

beforeEach(startController);

describe('people', () => {
  beforeEach(() => join());

  it('come, change and go', () => {
    socket.emit('user-joined', { participant: person('bo'), sequence: 11 });
    expect(session().participants.get('bo')).toBe('socket-bo');
    socket.emit('user-toggle-audio', { socketId: 'socket-bo', enabled: false, sequence: 12 });
    socket.emit('user-toggle-video', { socketId: 'socket-bo', enabled: false, sequence: 13 });
    socket.emit('screen-share-started', { socketId: 'socket-bo', sequence: 14 });
    socket.emit('user-hand-raised', {
      socketId: 'socket-bo',
      displayName: 'bo',
      handRaisedAt: '2026-01-01T10:05:00Z',
      sequence: 15,
    });
    expect(state().participants['bo']).toMatchObject({
      isMuted: true,
      isVideoOff: true,
      isScreenSharing: true,
      isHandRaised: true,
    });
    session().emit('track', { participantId: 'bo', source: 'camera', track: fakeTrack('video') });
    socket.emit('user-left', { socketId: 'socket-bo', participantId: 'bo', sequence: 16 });
    expect(state()).toMatchObject({ order: ['me', 'ada'], raisedHands: [] });
    expect(meeting.tracks.get('bo', 'camera')).toBeNull();
    expect(session().participants.has('bo')).toBe(false);
    expect(kinds()).toEqual([
      'participant-joined',
      'screen-share-started',
      'hand-raised',
      'participant-left',
    ]);
  });

  it('who come back on a new socket neither leave nor join', () => {
    socket.emit('user-joined', {
      participant: person('ada', { socketId: 'socket-ada-2' }),
      sequence: 11,
    });
    socket.emit('user-left', { socketId: 'socket-ada', participantId: 'ada', sequence: 12 });
    expect(state().order).toEqual(['me', 'ada']);
    expect(session().participants.get('ada')).toBe('socket-ada-2');
    expect(notices).toEqual([]);
  });

  it('who speak are those that the session hears', () => {
    session().emit('speakers', { participantIds: ['ada', 'me'] });
    expect(state().activeSpeakers).toEqual(['ada', 'me']);
  });
});

describe('reactions', () => {
  beforeEach(() => join());

  it('float for a while, and are taken back where they are refused', async () => {
    vi.useFakeTimers();
    socket.emit('reaction', {
      socketId: 'socket-ada',
      participantId: 'ada',
      displayName: 'ada',
      emoji: '🎉',
    });
    await meeting.reactions.send('👍');
    expect(state().reactions).toMatchObject([
      { participantId: 'ada', emoji: '🎉' },
      { participantId: 'me', emoji: '👍' },
    ]);
    socket.answer('reaction', () => refuse('RATE_LIMITED'));
    await meeting.reactions.send('👏');
    expect(state().reactions).toHaveLength(2);
    vi.advanceTimersByTime(5_000);
    expect(state().reactions).toEqual([]);
    expect(kinds()).toEqual(['reaction', 'action-failed']);
    vi.useRealTimers();
  });

  it('are not sent while nobody would see them', async () => {
    socket.setStatus({ phase: 'reconnecting' });
    await meeting.reactions.send('👍');
    expect(socket.payloads('reaction')).toEqual([]);
  });
});

describe('hand and chat', () => {
  beforeEach(() => join());

  it('finds the queue of hands in its order', async () => {
    await join([
      person('late', { isHandRaised: true, handRaisedAt: '2026-01-01T10:09:00Z' }),
      person('early', { isHandRaised: true, handRaisedAt: '2026-01-01T10:08:00Z' }),
    ]);
    await outage();
    expect(state().raisedHands).toEqual(['early', 'late']);
  });

  it('gives whoever returns with a hand that is up their place again', async () => {
    await join([
      person('early', { isHandRaised: true, handRaisedAt: '2026-01-01T10:08:00Z' }),
      person('late', { isHandRaised: true, handRaisedAt: '2026-01-01T10:09:00Z' }),
    ]);
    await outage();
    socket.emit('user-left', { socketId: 'socket-early', participantId: 'early', sequence: 11 });
    expect(state().raisedHands).toEqual(['late']);
    const back = person('early-again', {
      isHandRaised: true,
      handRaisedAt: '2026-01-01T10:08:00Z',
    });
    socket.emit('user-joined', { participant: back, sequence: 12 });
    expect(state().raisedHands).toEqual(['early-again', 'late']);
  });

  it('takes the hand down again where raising it is refused', async () => {
    await meeting.hands.raise(true);
    expect(state().raisedHands).toEqual(['me']);
    socket.answer('toggle-hand-raise', () => refuse('RATE_LIMITED'));
    await meeting.hands.raise(false);
    expect(me()?.isHandRaised).toBe(true);
    expect(kinds()).toEqual(['action-failed']);
  });

  it('shows a message at once, and once, whichever comes first of answer and event', async () => {
    socket.answer('chat-message', ({ content, clientMessageId }) => {
      expect(state().messages).toMatchObject([{ content: 'hello', status: 'pending' }]);
      const stored = message('7', { content, participantId: 'me', senderId: 'socket-me' });
      const echoed = { ...stored, clientMessageId: clientMessageId ?? '' };
      socket.emit('chat-message', { ...echoed, sequence: 11 });
      return { success: true, message: echoed };
    });
    await meeting.chat.send(draft('  hello '));
    await meeting.chat.send(draft('   '));
    expect(state().messages).toMatchObject([{ id: '7', status: 'sent', isOwn: true }]);
    expect(notices).toEqual([]);
  });

  it('keeps what was refused for another try', async () => {
    socket.answer('chat-message', () => refuse('RATE_LIMITED', 'Slow down'));
    await meeting.chat.send(draft('hello'));
    const [failed] = state().messages;
    expect(failed?.status).toBe('failed');
    socket.answer('chat-message', ({ clientMessageId }) => ({
      success: true,
      message: message('8', { clientMessageId: clientMessageId ?? '' }),
    }));
    await meeting.chat.retry(failed!.id);
    expect(state().messages).toMatchObject([{ id: '8', status: 'sent', isOwn: true }]);
  });

  it('tells of a message and ends the typing of its sender', () => {
    const typing = { socketId: 'socket-ada', displayName: 'ada', isTyping: true };
    socket.emit('user-typing', typing);
    expect(state().typing).toEqual(['ada']);
    socket.emit('chat-message', { ...message('9'), sequence: 11 });
    expect(state().typing).toEqual([]);
    expect(notices).toEqual([
      {
        kind: 'message',
        messageId: '9',
        name: 'ada',
        text: 'message 9',
        isPrivate: false,
        mentionsMe: false,
      },
    ]);
  });

  it('tells that one types once, and that one stopped', () => {
    vi.useFakeTimers();
    for (let key = 0; key < 5; key += 1) meeting.chat.setTyping(true);
    expect(socket.payloads('typing-start')).toHaveLength(1);
    vi.advanceTimersByTime(5_000);
    expect(socket.payloads('typing-stop')).toHaveLength(1);
    vi.useRealTimers();
  });
});
