import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { PeerFrame } from '@/lib/webrtc/channel/PeerFrame';
import type { RosterEntry } from '@/protocol/events.gen';
import { useMeetingStore } from '@/store/useMeetingStore';

import { isPlayed } from '../mediaRights';
import {
  join,
  kinds,
  me,
  meeting,
  refuse,
  session,
  settle,
  socket,
  startController,
  state,
  trust,
} from '../testing/controller';
import { message, person, welcome } from '../testing/wire';

const ALL: RosterEntry['allowed'] = ['audio', 'video', 'screen'];
const signed = (participantId: string, change: Partial<RosterEntry> = {}): RosterEntry => ({
  participantId,
  socketId: `socket-${participantId}`,
  role: 'participant',
  dtlsFingerprints: [],
  allowed: ALL,
  active: ['audio', 'video'],
  ...change,
});
const sign = (...entries: RosterEntry[]) =>
  useMeetingStore.setState({
    signedRoster: Object.fromEntries(entries.map((entry) => [entry.participantId, entry])),
  });

const draft = (text: string, recipientId: string | null = null) => ({
  text,
  mentions: [],
  address: { replyTo: null, recipientId },
});

const says = (participantId: string, frame: PeerFrame) =>
  session().emit('peer-frame', { participantId, frame });
const told = (kind: string) =>
  session().told.filter(({ frame }) => frame.kind === kind) as { to: string; frame: PeerFrame }[];
const lose = () => socket.setStatus({ phase: 'reconnecting' });
const texts = () => state().messages.map(({ content, status }) => [content, status]);

const STATE = {
  kind: 'state',
  isMuted: false,
  isVideoOff: false,
  isScreenSharing: false,
  isScreenPaused: false,
  isHandRaised: false,
};
const MESSAGE = { kind: 'message', clientMessageId: 'c1', content: 'Hi', isPrivate: false };

beforeEach(async () => {
  startController();
  await join([person('ada'), person('bo')]);
  sign(signed('ada'), signed('bo'));
  session().reached.add('ada').add('bo');
});

describe('what the others are told', () => {
  it('is nothing while the server is there', async () => {
    await meeting.hands.raise(true);
    await meeting.reactions.send('👍');
    says('ada', { ...STATE, isMuted: true });
    expect(session().told).toEqual([]);
    expect(state().participants['ada']?.isMuted).toBe(false);
  });

  it('is how we are once it is away, and each change', async () => {
    trust.statements = ['signed'];
    lose();
    expect(told('state').map(({ to }) => to)).toEqual(['ada', 'bo']);
    expect(told('statement')).toHaveLength(2);
    await meeting.devices.toggle('microphone');
    await meeting.hands.raise(true);
    await meeting.reactions.send('👏');
    expect(told('state').at(-1)?.frame).toMatchObject({ isMuted: true, isHandRaised: true });
    expect(told('reaction').map(({ frame }) => frame['emoji'])).toEqual(['👏', '👏']);
    expect(me()?.isHandRaised).toBe(true);
    expect(kinds()).toEqual(['reconnecting']);
  });

  it('is told again to whoever is reached later', async () => {
    session().reached.delete('bo');
    lose();
    void meeting.chat.send(draft('Hello'));
    await settle();
    expect(told('message').map(({ to }) => to)).toEqual(['ada']);
    session().reached.add('bo');
    session().emit('peer-reached', { participantId: 'bo' });
    expect(told('message').map(({ to }) => to)).toEqual(['ada', 'bo']);
    expect(told('state').at(-1)?.to).toBe('bo');
  });

  it('is a private message only where it is for them', async () => {
    lose();
    void meeting.chat.send(draft('Between us', 'bo'));
    await settle();
    expect(told('message')).toMatchObject([{ to: 'bo', frame: { isPrivate: true } }]);
  });

  it('is told to those alone who are cut off, where we are not', () => {
    socket.emit('participant-connection', {
      participantId: 'ada',
      isReconnecting: true,
      sequence: 11,
    });
    expect(told('state').map(({ to }) => to)).toEqual(['ada']);
  });

  it('is that a message is not stored after all', async () => {
    lose();
    void meeting.chat.send(draft('Hello'));
    await settle();
    meeting.chat.discard(state().messages[0]?.id ?? '');
    expect(told('message-withdrawn')).toHaveLength(2);
  });
});

describe('what others tell', () => {
  it('shows as the server would show it', () => {
    lose();
    says('ada', { ...STATE, isMuted: true, isHandRaised: true, isScreenSharing: true });
    expect(state().participants['ada']).toMatchObject({
      isMuted: true,
      isHandRaised: true,
      isScreenSharing: true,
    });
    expect(state().raisedHands).toEqual(['ada']);
    expect(isPlayed(state(), 'ada', 'screen')).toBe(true);
    expect(isPlayed(state(), 'ada', 'microphone')).toBe(false);
    says('bo', { kind: 'reaction', emoji: '🎉' });
    expect(state().reactions).toMatchObject([{ participantId: 'bo', emoji: '🎉' }]);
    expect(kinds()).toEqual(['reconnecting', 'screen-share-started', 'hand-raised', 'reaction']);
  });

  it('counts also where it came a moment before we noticed', () => {
    says('ada', { ...STATE, isMuted: true });
    says('ada', MESSAGE);
    expect(texts()).toEqual([]);
    lose();
    expect(state().participants['ada']?.isMuted).toBe(true);
    expect(texts()).toEqual([['Hi', 'provisional']]);
  });

  it('lets nobody send what the server has not signed that they may', () => {
    sign(signed('ada', { allowed: ['video'], active: ['video'] }), signed('bo'));
    lose();
    says('ada', { ...STATE, isScreenSharing: true });
    expect(state().participants['ada']).toMatchObject({ isMuted: true, isScreenSharing: false });
    expect(isPlayed(state(), 'ada', 'microphone')).toBe(false);
    expect(isPlayed(state(), 'ada', 'screen')).toBe(false);
  });

  it('counts for nothing of what a host has switched off since', () => {
    lose();
    says('ada', { ...STATE, isScreenSharing: true });
    sign(signed('ada', { active: ['video'] }), signed('bo'));
    expect(isPlayed(state(), 'ada', 'microphone')).toBe(false);
    expect(isPlayed(state(), 'ada', 'screen')).toBe(true);
  });

  it('is a statement that is looked at like any other', () => {
    lose();
    says('ada', { kind: 'statement', statement: 'signed' });
    expect(trust.shown).toEqual(['signed']);
  });

  it.each([
    { kind: 'force-mute' },
    { kind: 'room-ended', closed: true },
    { kind: 'state' },
    { ...STATE, isMuted: 'no' },
    { ...MESSAGE, content: 'x'.repeat(4_001) },
    { ...MESSAGE, content: ' \n ' },
    { ...MESSAGE, content: 'bell \u0007' },
    { ...MESSAGE, clientMessageId: 'x'.repeat(65) },
    { ...MESSAGE, isPrivate: undefined },
    { ...MESSAGE, replyTo: 5 },
    { kind: 'reaction', emoji: '<b>' },
    { kind: 'reaction', emoji: 'toString' },
    { kind: 'statement', statement: 'x'.repeat(200_001) },
  ])('is dropped where it is not what it should be: $kind', (frame) => {
    lose();
    const before = state();
    says('ada', frame);
    says('nobody', MESSAGE);
    says('me', MESSAGE);
    expect(state()).toBe(before);
    expect(trust.shown).toEqual([]);
  });
});

describe('messages of others', () => {
  beforeEach(lose);

  it('are by whoever the connection belongs to, whatever they say', () => {
    says('ada', { ...MESSAGE, senderName: 'Bo', participantId: 'bo', personId: 'bo' });
    expect(state().messages).toMatchObject([
      { senderName: 'ada', participantId: 'ada', personId: 'ada', isOwn: false },
    ]);
    expect(kinds()).toEqual(['reconnecting', 'message']);
  });

  it('are shown once, and none takes the place of another', () => {
    says('ada', MESSAGE);
    says('ada', MESSAGE);
    says('bo', { ...MESSAGE, content: 'Instead' });
    expect(texts()).toEqual([['Hi', 'provisional']]);
    says('bo', { kind: 'message-withdrawn', clientMessageId: 'c1' });
    expect(texts()).toHaveLength(1);
    says('ada', { kind: 'message-withdrawn', clientMessageId: 'c1' });
    expect(texts()).toEqual([]);
  });

  it('are shown only from those who may write', () => {
    const { settings } = state();
    useMeetingStore.setState({ settings: settings && { ...settings, allowChat: false } });
    says('ada', MESSAGE);
    expect(texts()).toEqual([]);
    const open = settings && { ...settings, allowPrivateMessages: false };
    useMeetingStore.setState({ settings: open });
    says('ada', { ...MESSAGE, isPrivate: true });
    expect(texts()).toEqual([]);
  });

  it('are no more than a hundred of one person', () => {
    for (let count = 0; count < 120; count += 1) {
      says('ada', { ...MESSAGE, clientMessageId: String(count) });
    }
    expect(texts()).toHaveLength(100);
  });

  it('give way to what the server has stored, in its order, and are told once', () => {
    says('ada', MESSAGE);
    says('bo', { ...MESSAGE, clientMessageId: 'c2', content: 'Ho' });
    const stored = message('2', { clientMessageId: 'c2', personId: 'bo', participantId: 'bo' });
    socket.emit('chat-message', { ...stored, content: 'Ho', sequence: 11 });
    expect(texts()).toEqual([
      ['Ho', 'sent'],
      ['Hi', 'provisional'],
    ]);
    socket.emit('chat-message', {
      ...message('3', { clientMessageId: 'c1', personId: 'bo' }),
      sequence: 12,
    });
    expect(texts()).toContainEqual(['Hi', 'provisional']);
    expect(kinds().filter((kind) => kind === 'message')).toHaveLength(3);
  });
});

describe('once the server is back', () => {
  const back = async (adas: Parameters<typeof person>[1]) => {
    socket.answer('resume-room', () => ({
      success: true,
      snapshot: welcome([person('ada', adas), person('bo')], { epoch: 'another' }),
      replayed: 0,
      you: person('me'),
      roster: welcome().roster,
      media: welcome().media,
      sequence: 10,
      personalSequence: 0,
    }));
    socket.setStatus({ phase: 'connected', socketId: 'socket-me-2' });
    await settle();
    await vi.dynamicImportSettled();
  };

  it('it is told of our hand', async () => {
    lose();
    await meeting.hands.raise(true);
    expect(socket.payloads('toggle-hand-raise')).toEqual([]);
    await back({});
    expect(socket.payloads('toggle-hand-raise')).toEqual([{ roomId: 'room', raised: true }]);
    expect(me()?.isHandRaised).toBe(true);
  });

  it('whoever is not back yet is as they say', async () => {
    lose();
    says('ada', { ...STATE, isMuted: true, isScreenSharing: true });
    await back({ isReconnecting: true });
    expect(state().participants['ada']).toMatchObject({ isMuted: true, isScreenSharing: true });
    expect(isPlayed(state(), 'ada', 'screen')).toBe(true);
  });

  it('whoever is back is as the server says, after a moment to tell it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    lose();
    says('ada', { ...STATE, isScreenSharing: true });
    await back({});
    expect(isPlayed(state(), 'ada', 'screen')).toBe(true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(isPlayed(state(), 'ada', 'screen')).toBe(false);
    expect(state().participants['ada']?.isScreenSharing).toBe(false);
    vi.useRealTimers();
  });

  it('nothing is left where the meeting has ended', async () => {
    lose();
    says('ada', { ...STATE, isScreenSharing: true });
    socket.answer('resume-room', () => refuse('ROOM_ENDED'));
    socket.setStatus({ phase: 'connected', socketId: 'socket-me-2' });
    await settle();
    expect(state()).toMatchObject({ phase: 'ended', directMedia: {} });
  });
});
