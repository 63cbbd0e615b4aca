import { beforeEach, describe, expect, it } from 'vitest';

import {
  join,
  kinds,
  meeting,
  notices,
  refuse,
  settle,
  socket,
  startController,
  state,
} from './testing/controller';
import { person } from './testing/wire';

beforeEach(startController);

describe('the host', () => {
  beforeEach(() => join([person('ada')], { isHost: true }));

  it('mutes and removes by the socket of the moment', async () => {
    await meeting.hosting.mute('ada');
    await meeting.hosting.remove('ada');
    await meeting.hosting.mute('nobody');
    const target = { roomId: 'room', targetId: 'socket-ada' };
    expect(socket.payloads('mute-participant')).toEqual([target]);
    expect(socket.payloads('remove-participant')).toEqual([{ ...target, ban: false }]);
  });

  it('sees a lock and settings at once, and their refusal', async () => {
    socket.answer('lock-room', () => refuse('FORBIDDEN', 'Not authorized'));
    const locking = meeting.hosting.lock(true);
    expect(state().isLocked).toBe(true);
    await locking;
    expect(state().isLocked).toBe(false);
    socket.answer('change-settings', () => refuse('FORBIDDEN', 'Not authorized'));
    await meeting.hosting.updateSettings({ allowChat: false });
    expect(state().settings?.allowChat).toBe(true);
    expect(kinds()).toEqual(['action-failed', 'action-failed']);
  });

  it('sees who waits, lets them in or not', async () => {
    const entry = { participantId: 'cy', displayName: 'Cy', waitingSince: '2026-01-01T10:00:00Z' };
    socket.emit('lobby-request', { entry });
    socket.emit('lobby-request', { entry });
    expect(state().waiting).toEqual([entry]);
    await meeting.hosting.admit('cy');
    expect(socket.payloads('admit-participant')).toEqual([{ roomId: 'room', participantId: 'cy' }]);
    socket.emit('lobby-left', { participantId: 'cy' });
    expect(state().waiting).toEqual([]);
  });

  it('ends the meeting for everyone, and knows that oneself did', async () => {
    await meeting.hosting.end();
    expect(socket.payloads('end-meeting')).toEqual([{ roomId: 'room' }]);
    expect(state()).toMatchObject({ phase: 'ended', endedBy: { name: 'me', isSelf: true } });
  });

  it('knows so by the event, too, which tells whether the room was closed', () => {
    const by = { participantId: 'me', displayName: 'me' };
    socket.emit('room-ended', { closed: true, by, sequence: 11 });
    expect(state()).toMatchObject({ isRoomClosed: true, endedBy: { name: 'me', isSelf: true } });
  });
});

describe('what hosts do to others', () => {
  const by = { participantId: 'ada', displayName: 'ada' };
  const ada = { name: 'ada', isSelf: false };

  beforeEach(async () => {
    await join([person('ada', { role: 'host', isHost: true }), person('bo')]);
    notices.length = 0;
  });

  it('keeps roles, exceptions and spotlights, and says by whom', () => {
    socket.emit('role-changed', { participantId: 'me', role: 'co-host', by, sequence: 11 });
    expect(state().self?.role).toBe('co-host');
    const permissions = { speak: null, show: null, share: null, chat: false };
    socket.emit('permissions-changed', { participantId: 'bo', permissions, by, sequence: 12 });
    expect(state().participants['bo']?.permissions).toEqual(permissions);
    socket.emit('spotlight-changed', { participantIds: ['bo', 'me'], by, sequence: 13 });
    expect(state().spotlights).toEqual(['bo', 'me']);
    expect(notices).toEqual([
      {
        kind: 'role-changed',
        participantId: 'me',
        name: 'me',
        isSelf: true,
        role: 'co-host',
        by: ada,
      },
      {
        kind: 'permissions-changed',
        participantId: 'bo',
        name: 'bo',
        isSelf: false,
        permissions,
        by: ada,
      },
      { kind: 'spotlight-changed', names: ['bo', 'me'], includesSelf: true, by: ada },
    ]);
    socket.emit('user-left', { participantId: 'bo', socketId: 'socket-bo', by, sequence: 14 });
    expect(state().spotlights).toEqual(['me']);
    expect(kinds().at(-1)).toBe('participant-removed');
  });

  it('says who switched somebody else off, and who oneself', async () => {
    socket.emit('user-toggle-audio', { socketId: 'socket-bo', enabled: false, by, sequence: 11 });
    socket.emit('force-mute', { by });
    await settle();
    expect(notices).toEqual([
      {
        kind: 'switched-off',
        participantId: 'bo',
        name: 'bo',
        isSelf: false,
        what: 'microphone',
        by: ada,
      },
      { kind: 'forced-off', source: 'microphone', by: ada },
    ]);
    // What people do themselves is no news of this kind.
    socket.emit('user-toggle-audio', { socketId: 'socket-bo', enabled: true, sequence: 12 });
    expect(notices).toHaveLength(2);
  });

  it('forgets who waits where one is no longer a co-host', () => {
    socket.emit('role-changed', { participantId: 'me', role: 'co-host', by, sequence: 11 });
    const entry = { participantId: 'cy', displayName: 'Cy', waitingSince: '2026-01-01T10:00:00Z' };
    socket.emit('lobby-request', { entry });
    socket.emit('role-changed', { participantId: 'me', role: 'participant', by, sequence: 12 });
    expect(state().waiting).toEqual([]);
  });
});
