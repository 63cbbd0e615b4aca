import { beforeEach, describe, expect, it } from 'vitest';

import { useDevicesStore } from '@/store/useDevicesStore';

import { SELF_PREVIEW } from './Meeting';
import { rememberedMeeting } from './rememberedMeeting';
import {
  devices,
  join,
  kinds,
  me,
  meeting,
  NO_KEYS,
  notices,
  outage,
  refuse,
  session,
  settle,
  socket,
  startController,
  state,
} from './testing/controller';
import { message, person, welcome } from './testing/wire';

beforeEach(startController);

describe('entering', () => {
  it('is one request, with the state that the preview has, and everything is there', async () => {
    await join([person('ada', { isHandRaised: true })], { messages: [message('1')] });
    expect(socket.payloads('join-room')).toEqual([
      {
        roomCode: 'abc-def-ghi',
        displayName: 'Me',
        ...NO_KEYS,
        participantToken: null,
        userId: null,
        isMuted: false,
        isVideoOff: false,
        dtlsFingerprints: ['sha-256 0a'],
        canResume: true,
      },
    ]);
    expect(state()).toMatchObject({
      phase: 'joined',
      order: ['me', 'ada'],
      raisedHands: ['ada'],
      roomName: 'Standup',
    });
    expect(state().messages).toHaveLength(1);
    expect(session().participants.get('ada')).toBe('socket-ada');
    expect([...session().published.keys()]).toEqual(['microphone', 'camera']);
    expect(socket.received.map(({ event }) => event)).toEqual(['join-room']);
  });

  it('shows the own picture before and after', async () => {
    await meeting.prepare();
    const camera = meeting.tracks.get(SELF_PREVIEW, 'camera');
    expect(camera?.label).toBe('Cam');
    await join();
    expect(meeting.tracks.get('me', 'camera')).toBe(camera);
    expect(meeting.tracks.get(SELF_PREVIEW, 'camera')).toBeNull();
  });

  it('works with neither device nor permission', async () => {
    devices.forbidden.add('audio').add('video');
    await join([person('ada')], { you: person('me', { isMuted: true, isVideoOff: true }) });
    expect(socket.payloads('join-room')[0]).toMatchObject({ isMuted: true, isVideoOff: true });
    expect(state().phase).toBe('joined');
    expect(kinds()).toEqual(['device-problem', 'device-problem']);
  });

  it('fails with the sentence of the server, and may be tried again', async () => {
    socket.answer('join-room', () => refuse('ROOM_LOCKED', 'Room is locked'));
    await meeting.prepare();
    await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
    expect(state()).toMatchObject({
      phase: 'failed',
      error: { code: 'ROOM_LOCKED', message: 'Room is locked' },
    });
    expect(devices.live).toEqual(['Mic', 'Cam']);
    await join();
    expect(state()).toMatchObject({ phase: 'joined', error: null });
  });

  it('is over where the room has ended', async () => {
    socket.answer('join-room', () => refuse('ROOM_ENDED', 'Room is no longer active'));
    await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
    expect(state()).toMatchObject({ phase: 'ended', endReason: 'Room is no longer active' });
  });

  it('mutes where the room mutes whoever enters', async () => {
    await join([], { you: person('me', { isMuted: true }) });
    await settle();
    expect(useDevicesStore.getState().microphone.active).toBe(false);
    expect(notices).toContainEqual({ kind: 'forced-off', source: 'microphone', by: null });
    expect(socket.payloads('toggle-audio')).toEqual([]);
  });

  it('mutes there also a microphone that only starts meanwhile', async () => {
    const { settings } = welcome();
    const you = person('me', { isMuted: true });
    socket.answer('join-room', () =>
      welcome([], { you, settings: { ...settings, muteParticipantsOnJoin: true } }),
    );
    await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
    await settle();
    expect(useDevicesStore.getState().microphone.active).toBe(false);
    expect(me()?.isMuted).toBe(true);
    expect(socket.payloads('toggle-audio')).toEqual([]);
  });

  it('holds events back that overtake the answer, and drops those that it includes', async () => {
    socket.answer('join-room', () => {
      socket.emit('user-joined', { participant: person('old'), sequence: 10 });
      socket.emit('user-joined', { participant: person('new'), sequence: 11 });
      return welcome([person('ada')]);
    });
    await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
    expect(state().order).toEqual(['me', 'ada', 'new']);
  });

  it('notes the meeting for a reload, until it is left', async () => {
    await join();
    expect(rememberedMeeting('abc-def-ghi')?.displayName).toBe('Me');
    expect(rememberedMeeting('xyz-xyz-xyz')).toBeNull();
    await meeting.leave();
    expect(rememberedMeeting('abc-def-ghi')).toBeNull();
  });
});

describe('the lobby', () => {
  beforeEach(async () => {
    socket.answer('join-room', () => refuse('WAITING_FOR_ADMISSION', 'Please wait'));
    await meeting.prepare();
    await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
  });

  it('waits, and enters once admitted', () => {
    expect(state().phase).toBe('waiting');
    const { success: _, ...joined } = welcome([person('ada')]);
    socket.emit('room-joined', joined);
    expect(state()).toMatchObject({ phase: 'joined', order: ['me', 'ada'] });
    expect(session().participants.has('ada')).toBe(true);
  });

  it('says when it is the host that we wait for', async () => {
    socket.emit('lobby-waiting', { waitsFor: 'host' });
    expect(state()).toMatchObject({ phase: 'waiting', waitsFor: 'host' });
    await outage();
    expect(state()).toMatchObject({ phase: 'waiting', waitsFor: 'admission' });
  });

  it('ends with the sentence of whoever turned us away', () => {
    socket.emit('lobby-denied', { retryAfter: 10, reason: 'The host did not let you in' });
    expect(state()).toMatchObject({ phase: 'removed', endReason: 'The host did not let you in' });
    expect(devices.live).toEqual([]);
  });

  it('asks again after an outage', async () => {
    await outage();
    expect(socket.payloads('join-room')).toHaveLength(2);
    expect(state().phase).toBe('waiting');
  });
});
