import { beforeEach, describe, expect, it } from 'vitest';

import {
  devices,
  join,
  kinds,
  me,
  meeting,
  outage,
  refuse,
  session,
  sessionCount,
  settle,
  socket,
  startController,
  state,
  trust,
} from './testing/controller';
import { message, person, welcome } from './testing/wire';

const draft = (text: string) => ({
  text,
  mentions: [],
  address: { replyTo: null, recipientId: null },
});

beforeEach(startController);

describe('an outage', () => {
  beforeEach(() => join());

  it('leaves the media alone, and enters again with what has changed', async () => {
    socket.answer('chat-message', () => ({ success: true, message: message('5') }));
    await outage(async () => {
      expect(state()).toMatchObject({ phase: 'reconnecting', order: ['me', 'ada'] });
      expect(session().isClosed).toBe(false);
      await meeting.devices.toggle('microphone');
      expect(me()?.isMuted).toBe(true);
      void meeting.chat.send(draft('while away'));
      await settle();
      expect(state().messages).toMatchObject([{ status: 'pending' }]);
      socket.answer('join-room', () =>
        welcome([person('ada')], { you: person('me', { isMuted: true }) }),
      );
    });
    expect(sessionCount()).toBe(1);
    expect(session().rooms).toHaveLength(2);
    expect(socket.payloads('join-room')[1]).toMatchObject({ isMuted: true, isVideoOff: false });
    expect(socket.payloads('chat-message')).toMatchObject([{ content: 'while away' }]);
    expect(kinds()).toEqual(['reconnecting', 'reconnected']);
    expect(state().phase).toBe('joined');
  });

  it('ends the meeting where another server answers than before', async () => {
    trust.refusal = 'Another server.';
    await outage();
    expect(state()).toMatchObject({
      phase: 'failed',
      error: { code: 'ROSTER_KEY_CHANGED', message: 'Another server.' },
    });
    expect(session().isClosed).toBe(true);
    expect(socket.status.phase).toBe('disconnected');
  });

  it('tells of the screen and the hand again', async () => {
    await meeting.screen.start();
    await meeting.hands.raise(true);
    await outage();
    expect(socket.payloads('start-screen-share')).toHaveLength(2);
    expect(socket.payloads('toggle-hand-raise')).toHaveLength(2);
    expect(me()).toMatchObject({ isScreenSharing: true, isHandRaised: true });
  });

  it('forgets who left meanwhile', async () => {
    await outage(() => socket.answer('join-room', () => welcome([person('bo')])));
    expect(state().order).toEqual(['me', 'bo']);
    expect([...session().participants.keys()]).toEqual(['bo']);
  });

  it('goes on where the connection breaks again at once', async () => {
    await outage(() => socket.answer('join-room', () => refuse('OFFLINE')));
    expect(state().phase).toBe('reconnecting');
    await outage(() => socket.answer('join-room', () => welcome()));
    expect(state().phase).toBe('joined');
  });

  it('ends where the meeting has ended meanwhile', async () => {
    await outage(() => socket.answer('join-room', () => refuse('ROOM_ENDED')));
    expect(state().phase).toBe('ended');
    expect(session().isClosed).toBe(true);
    expect(devices.live).toEqual([]);
  });

  it('ends where our token is no longer accepted', () => {
    socket.setStatus({ phase: 'reconnecting' });
    socket.setStatus({ phase: 'refused', code: 'UNAUTHORIZED', message: 'Token revoked' });
    expect(state()).toMatchObject({ phase: 'failed', error: { message: 'Token revoked' } });
  });
});

describe('the end', () => {
  beforeEach(() => join());

  it('by oneself tells the server and releases everything', async () => {
    await meeting.leave();
    expect(socket.payloads('leave-room')).toEqual([{ roomId: 'room' }]);
    expect(socket.status.phase).toBe('disconnected');
    expect(state()).toMatchObject({ phase: 'left', order: [], roomCode: 'abc-def-ghi' });
    expect(session().isClosed).toBe(true);
    expect(devices.live).toEqual([]);
    expect(meeting.tracks.get('me', 'camera')).toBeNull();
  });

  it('by the host comes with a reason; what follows from it changes nothing', () => {
    socket.emit('force-disconnect', {
      reason: 'The host removed you from the meeting',
      code: 'REMOVED_FROM_ROOM',
    });
    socket.emit('room-ended', { sequence: 12, closed: true });
    expect(state()).toMatchObject({
      phase: 'removed',
      endReason: 'The host removed you from the meeting',
    });
  });

  it('for doing too much is a failure that says so', () => {
    socket.emit('force-disconnect', { reason: 'That was too much at once', code: 'RATE_LIMITED' });
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'RATE_LIMITED' } });
  });

  it('for everyone is an end as well', () => {
    socket.emit('room-ended', { sequence: 12, closed: true });
    socket.emit('force-disconnect', { reason: 'The host ended it', code: 'ROOM_ENDED' });
    expect(state().phase).toBe('ended');
  });

  it('may be followed by another meeting', async () => {
    await meeting.leave();
    await join([person('cy')]);
    expect(state()).toMatchObject({ phase: 'joined', order: ['me', 'cy'] });
    expect(devices.live).toEqual(['Mic', 'Cam']);
  });

  it('comes with the page', () => {
    meeting.dispose();
    expect(state().phase).toBe('idle');
    expect(devices.live).toEqual([]);
    expect(socket.status.phase).toBe('disconnected');
  });
});
