import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ProtocolError } from '@/lib/socket/ProtocolError';
import { MediaManager } from '@/lib/webrtc/MediaManager';
import { FakeDevices } from '@/lib/webrtc/testing/FakeDevices';
import { fakeTrack } from '@/lib/webrtc/testing/FakeTrack';
import { INITIAL_CHOICES, useDevicesStore } from '@/store/useDevicesStore';
import { INITIAL_MEETING, useMeetingStore, type MeetingState } from '@/store/useMeetingStore';

import { SELF_PREVIEW } from './Meeting';
import { MeetingController } from './MeetingController';
import type { MeetingNotice } from './notices';
import { rememberedMeeting } from './rememberedMeeting';
import { FakeSession } from './testing/FakeSession';
import { FakeSocket } from './testing/FakeSocket';
import { message, person, welcome } from './testing/wire';

let socket: FakeSocket;
let devices: FakeDevices;
let sessions: FakeSession[];
let notices: MeetingNotice[];
let meeting: MeetingController;

beforeEach(() => {
  useMeetingStore.setState(INITIAL_MEETING, true);
  useDevicesStore.setState({ choices: INITIAL_CHOICES });
  socket = new FakeSocket();
  devices = new FakeDevices('audio Mic', 'video Cam');
  sessions = [];
  notices = [];
  meeting = new MeetingController({
    socket,
    media: new MediaManager({
      devices: devices.api,
      choices: INITIAL_CHOICES,
      freeze: (track) => Promise.resolve({ track, stop: () => {} }),
    }),
    createSession: () => {
      const session = new FakeSession();
      sessions.push(session);
      return session;
    },
    meetingStore: useMeetingStore,
    devicesStore: useDevicesStore,
  });
  meeting.onNotice((notice) => notices.push(notice));
});

const NO_KEYS = { passcode: null, invitation: null };
const state = (): MeetingState => useMeetingStore.getState();
const me = () => state().participants['me'];
const session = () => sessions.at(-1)!;
const kinds = () => notices.map(({ kind }) => kind);
const draft = (text: string) => ({
  text,
  mentions: [],
  address: { replyTo: null, recipientId: null },
});
const settle = () => new Promise((resolve) => setTimeout(resolve));
const refuse = (code: ProtocolError['code'], sentence = 'No.') => new ProtocolError(code, sentence);

/** Joins with camera and microphone on, and finds `others` there. */
async function join(others = [person('ada')], change: Parameters<typeof welcome>[1] = {}) {
  socket.answer('join-room', () => welcome(others, change));
  await meeting.prepare();
  await meeting.join('abc-def-ghi', 'Me', NO_KEYS);
}

/** The connection breaks and comes back. */
async function outage(during: () => void | Promise<void> = () => {}) {
  socket.setStatus({ phase: 'reconnecting' });
  await during();
  socket.setStatus({ phase: 'connected', socketId: 'socket-me-2' });
  await settle();
}

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

describe('own media', () => {
  beforeEach(() => join());

  it('is told to the others as the track really is', async () => {
    await meeting.devices.toggle('microphone');
    expect(me()?.isMuted).toBe(true);
    await meeting.devices.toggle('camera');
    expect(me()?.isVideoOff).toBe(true);
    expect(session().published.has('camera')).toBe(false);
    expect(socket.payloads('toggle-audio')).toEqual([{ roomId: 'room', enabled: false }]);
    expect(socket.payloads('toggle-video')).toEqual([{ roomId: 'room', enabled: false }]);
    expect(useDevicesStore.getState().choices).toMatchObject({
      microphoneOn: false,
      cameraOn: false,
    });
  });

  it('is told when the device is unplugged', async () => {
    devices.unplug('Cam');
    await settle();
    expect(me()?.isVideoOff).toBe(true);
    expect(kinds()).toContain('device-lost');
  });

  it('is switched off again where the server refuses it', async () => {
    await meeting.devices.set('camera', false);
    socket.answer('toggle-video', () => refuse('VIDEO_DISABLED', 'Cameras are off'));
    await meeting.devices.set('camera', true);
    await settle();
    expect(me()?.isVideoOff).toBe(true);
    expect(devices.live).toEqual(['Mic']);
    expect(notices).toContainEqual({
      kind: 'action-failed',
      action: 'camera',
      code: 'VIDEO_DISABLED',
      message: 'Cameras are off',
    });
  });

  it('obeys the host, and may be switched on again', async () => {
    socket.emit('force-mute', {});
    expect(me()?.isMuted).toBe(true);
    expect(notices).toEqual([{ kind: 'forced-off', source: 'microphone', by: null }]);
    await meeting.devices.toggle('microphone');
    expect(me()?.isMuted).toBe(false);
    socket.emit('force-video-off', {});
    await settle();
    expect(me()?.isVideoOff).toBe(true);
  });

  it('stays off after a reload where the host switched it off', async () => {
    socket.emit('force-mute', {});
    socket.emit('force-video-off', {});
    await settle();
    expect(useDevicesStore.getState().choices).toMatchObject({
      microphoneOn: false,
      cameraOn: false,
    });
  });

  it('speaks as long as the key is held, and stays open where it was', async () => {
    await meeting.devices.set('microphone', false);
    meeting.devices.pushToTalk(true);
    meeting.devices.pushToTalk(true); // the key repeats
    expect(me()?.isMuted).toBe(false);
    meeting.devices.pushToTalk(false);
    expect(me()?.isMuted).toBe(true);
    await meeting.devices.set('microphone', true);
    meeting.devices.pushToTalk(true);
    meeting.devices.pushToTalk(false);
    expect(me()?.isMuted).toBe(false);
    expect(useDevicesStore.getState().choices.microphoneOn).toBe(true);
  });

  it('shares a screen until the button of the browser ends it', async () => {
    await meeting.screen.start();
    expect(me()?.isScreenSharing).toBe(true);
    expect(session().published.has('screen')).toBe(true);
    devices.given.find(({ label }) => label === 'Screen')!.unplug();
    expect(me()?.isScreenSharing).toBe(false);
    expect(socket.payloads('start-screen-share')).toHaveLength(1);
    expect(socket.payloads('stop-screen-share')).toHaveLength(1);
  });

  it('tells the others that the shared screen is paused', async () => {
    await meeting.screen.start();
    await meeting.screen.pause(true);
    expect(me()?.isScreenPaused).toBe(true);
    await meeting.screen.pause(false);
    expect(socket.payloads('pause-screen-share')).toEqual([
      { roomId: 'room', paused: true },
      { roomId: 'room', paused: false },
    ]);
  });

  it('shares nothing where the room does not allow it', async () => {
    socket.answer('start-screen-share', () => refuse('SCREEN_SHARE_DISABLED'));
    await meeting.screen.start();
    await settle();
    expect(me()?.isScreenSharing).toBe(false);
    expect(kinds()).toEqual(['action-failed']);
  });

  it('uses another device, and remembers it', async () => {
    devices.plug('audio Headset');
    await meeting.devices.select('microphone', 'headset');
    await meeting.devices.select('speaker', 'loud');
    expect(session().published.get('microphone')?.label).toBe('Headset');
    expect(useDevicesStore.getState().choices).toMatchObject({
      microphoneId: 'headset',
      speakerId: 'loud',
    });
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

  it('ends the meeting for everyone', async () => {
    await meeting.hosting.end();
    expect(socket.payloads('end-meeting')).toEqual([{ roomId: 'room' }]);
    expect(state().phase).toBe('ended');
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
    expect(sessions).toHaveLength(1);
    expect(session().rooms).toHaveLength(2);
    expect(socket.payloads('join-room')[1]).toMatchObject({ isMuted: true, isVideoOff: false });
    expect(socket.payloads('chat-message')).toMatchObject([{ content: 'while away' }]);
    expect(kinds()).toEqual(['reconnecting', 'reconnected']);
    expect(state().phase).toBe('joined');
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
    socket.setStatus({ phase: 'refused', message: 'Token revoked' });
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
