import { beforeEach, describe, expect, it } from 'vitest';

import type { ResumeRoomAck } from '@/protocol/events.gen';

import { rememberedSeat, rememberSeat } from './rememberedMeeting';
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
  sessionCount,
  settle,
  socket,
  startController,
  state,
  tabs,
  trust,
} from './testing/controller';
import { message, person, welcome } from './testing/wire';

const CODE = 'abc-def-ghi';

/** The answer to whoever goes on where they were. */
function resumed(change: Partial<ResumeRoomAck> = {}): ResumeRoomAck {
  return {
    success: true,
    replayed: 0,
    you: person('me', { socketId: 'socket-me-2' }),
    roster: { key: { kty: 'EC', crv: 'P-256', x: '', y: '' }, statement: 'of the return' },
    media: { mode: 'mesh', iceServers: [] },
    sequence: 20,
    personalSequence: 0,
    ...change,
  };
}

const chat = (id: string, sequence: number) =>
  socket.emit('chat-message', { ...message(id), sequence });

beforeEach(startController);

describe('a lost connection', () => {
  beforeEach(() => join());

  it('goes on with the same session, and tells the server what we had', async () => {
    chat('1', 11);
    socket.answer('resume-room', () => resumed());
    await outage();
    expect(socket.payloads('resume-room')).toMatchObject([
      { participantId: 'me', resumeToken: 'secret', epoch: 'epoch', lastSequence: 11 },
    ]);
    expect(socket.payloads('join-room')).toHaveLength(1);
    expect(sessionCount()).toBe(1);
    expect(session().isClosed).toBe(false);
    expect(state()).toMatchObject({ phase: 'joined', order: ['me', 'ada'] });
    expect(state().self?.socketId).toBe('socket-me-2');
    expect(kinds()).toEqual(['message', 'reconnecting', 'reconnected']);
  });

  it('believes what the server says of everybody, as it is then', async () => {
    socket.answer('resume-room', () => resumed());
    await outage();
    expect(trust.words.slice(1)).toMatchObject([
      { roster: { statement: 'of the return' }, roomId: 'room', meetingId: 'meeting' },
    ]);
  });

  it('ends where another server answers than before', async () => {
    socket.answer('resume-room', () => resumed());
    trust.refusal = 'Another server.';
    await outage();
    expect(state()).toMatchObject({ phase: 'failed', error: { code: 'ROSTER_KEY_CHANGED' } });
    expect(session().isClosed).toBe(true);
  });

  it('shows what was missed once, in order, whatever comes twice', async () => {
    chat('1', 11);
    socket.answer('resume-room', () => {
      for (const number of [11, 12, 13]) chat(`${number - 10}`, number);
      return resumed({ replayed: 2, sequence: 14 });
    });
    await outage();
    chat('4', 15);
    expect(state().messages.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    expect(notices.filter(({ kind }) => kind === 'message')).toHaveLength(4);
    socket.answer('resume-room', () => resumed({ sequence: 15 }));
    await outage();
    expect(socket.payloads('resume-room')[1]).toMatchObject({ lastSequence: 15 });
  });

  it('counts what it was told alone for itself', async () => {
    const mute = () => socket.emit('force-mute', { personalSequence: 1 });
    socket.answer('resume-room', () => {
      mute();
      return resumed({ replayed: 1, personalSequence: 1 });
    });
    await outage();
    expect(kinds()).toContain('forced-off');
    await meeting.devices.toggle('microphone');
    socket.answer('resume-room', () => {
      mute();
      return resumed({ personalSequence: 1 });
    });
    await outage();
    expect(socket.payloads('resume-room')[1]).toMatchObject({ lastPersonalSequence: 1 });
    expect(kinds().filter((kind) => kind === 'forced-off')).toHaveLength(1);
  });

  it('asks again where the server was too slow, as the connection stands', async () => {
    const refusals = ['NO_ANSWER', 'TIMED_OUT'] as const;
    let asked = 0;
    socket.answer('resume-room', () => {
      const code = refusals[asked++];
      return code ? refuse(code) : resumed();
    });
    await outage();
    expect(socket.payloads('resume-room')).toHaveLength(3);
    expect(state()).toMatchObject({ phase: 'joined' });
    expect(sessionCount()).toBe(1);
  });

  it('forgets nothing that broke off half-way', async () => {
    socket.answer('resume-room', () => {
      chat('1', 11);
      return refuse('OFFLINE');
    });
    await outage();
    expect(state().messages).toEqual([]);
    socket.answer('resume-room', () => {
      chat('1', 11);
      return resumed({ sequence: 12 });
    });
    await outage();
    expect(socket.payloads('resume-room')[1]).toMatchObject({ lastSequence: 10 });
    expect(state().messages.map(({ id }) => id)).toEqual(['1']);
  });

  it('takes the room as it is where what was missed is not known any more', async () => {
    socket.answer('resume-room', () =>
      resumed({ snapshot: welcome([person('ada'), person('bo')], { epoch: 'next', sequence: 3 }) }),
    );
    await outage();
    expect(state()).toMatchObject({ epoch: 'next', order: ['me', 'ada', 'bo'] });
    expect(sessionCount()).toBe(1);
    expect(kinds()).toEqual(['reconnecting', 'reconnected']);
    chat('1', 4);
    expect(state().messages).toHaveLength(1);
  });

  it('leaves a hand down that was lowered meanwhile', async () => {
    await meeting.hands.raise(true);
    socket.answer('resume-room', () => resumed());
    await outage();
    expect(me()?.isHandRaised).toBe(false);
    expect(socket.payloads('toggle-hand-raise')).toHaveLength(1);
  });

  it('enters anew where the place is not kept any more', async () => {
    socket.answer('resume-room', () => refuse('RESUME_REFUSED'));
    await outage();
    expect(socket.payloads('join-room')).toHaveLength(2);
    expect(state().phase).toBe('joined');
  });

  it('ends where the meeting has ended meanwhile', async () => {
    socket.answer('resume-room', () => refuse('MEETING_ENDED'));
    await outage();
    expect(state().phase).toBe('ended');
  });

  it('sends what was written meanwhile, once and in order', async () => {
    socket.answer('resume-room', () => resumed());
    const draft = (text: string) => ({
      text,
      mentions: [],
      address: { replyTo: null, recipientId: null },
    });
    await outage(() => {
      void meeting.chat.send(draft('one'));
      void meeting.chat.send(draft('two'));
    });
    expect(socket.payloads('chat-message')).toMatchObject([{ content: 'one' }, { content: 'two' }]);
  });
});

describe('somebody else who loses the connection', () => {
  beforeEach(() => join());

  it('is shown as such, and nobody is told that they left or came', () => {
    socket.emit('participant-connection', {
      sequence: 11,
      participantId: 'ada',
      isReconnecting: true,
    });
    expect(state().participants['ada']?.isReconnecting).toBe(true);
    socket.emit('participant-resumed', {
      sequence: 12,
      participant: person('ada', { socketId: 'socket-ada-2' }),
    });
    expect(state().participants['ada']).toMatchObject({
      isReconnecting: false,
      socketId: 'socket-ada-2',
    });
    expect(session().participants.get('ada')).toBe('socket-ada-2');
    expect(notices).toEqual([]);
  });
});

describe('a reload of the page', () => {
  it('goes on in the place that this tab had, with the room as it is', async () => {
    rememberSeat({ roomCode: CODE, participantId: 'me', resumeToken: 'secret' });
    socket.answer('resume-room', () => resumed({ snapshot: welcome([person('ada')]) }));
    await meeting.prepare();
    await meeting.join(CODE, 'Me', NO_KEYS);
    expect(socket.payloads('resume-room')).toMatchObject([{ lastSequence: null }]);
    expect(socket.payloads('join-room')).toEqual([]);
    expect(state()).toMatchObject({ phase: 'joined', order: ['me', 'ada'] });
    expect(me()?.isSelf).toBe(true);
  });

  it('after leaving finds no place', async () => {
    await join();
    expect(rememberedSeat(CODE)?.resumeToken).toBe('secret');
    await meeting.leave();
    expect(rememberedSeat(CODE)).toBeNull();
  });
});

describe('a second tab', () => {
  it('is told so, and goes on here with the place of the other', async () => {
    tabs.claim.mockResolvedValueOnce(false);
    await join();
    expect(state().phase).toBe('elsewhere');
    expect(socket.received).toEqual([]);
    tabs.seatElsewhere.mockResolvedValue({
      roomCode: CODE,
      participantId: 'me',
      resumeToken: 'theirs',
    });
    socket.answer('resume-room', () => resumed({ snapshot: welcome([person('ada')]) }));
    await meeting.useHere();
    expect(tabs.claim).toHaveBeenLastCalledWith(CODE, true);
    expect(socket.payloads('resume-room')).toMatchObject([{ resumeToken: 'theirs' }]);
    expect(state().phase).toBe('joined');
  });

  it('takes over from this one, which says so and lets its devices go', async () => {
    await join();
    socket.emit('force-disconnect', { reason: 'You are elsewhere', code: 'MOVED_ELSEWHERE' });
    await settle();
    expect(state().phase).toBe('elsewhere');
    expect(devices.live).toEqual([]);
    expect(session().isClosed).toBe(true);
    expect(tabs.release).toHaveBeenCalled();
  });
});
