import { beforeEach, describe, expect, it, vi } from 'vitest';

import { entry, statement, StatementSigner } from '@/lib/roster/testing/StatementSigner';
import type { Signal } from '@/lib/webrtc/SignalingChannel';
import type { RosterStatement } from '@/protocol/events.gen';
import { INITIAL_MEETING, useMeetingStore } from '@/store/useMeetingStore';

import { peerRosterOf } from '../mediaRights';
import { RoomEvents } from '../RoomEvents';
import { FakeSocket } from '../testing/FakeSocket';
import { welcome } from '../testing/wire';
import { PinnedRosterTrust } from './PinnedRosterTrust';

let server: StatementSigner;
let socket: FakeSocket;
let trust: PinnedRosterTrust;

beforeEach(async () => {
  useMeetingStore.setState(INITIAL_MEETING, true);
  server = await StatementSigner.create();
  socket = new FakeSocket();
  const scope = {
    socket,
    events: new RoomEvents(socket),
    store: useMeetingStore,
    notify: () => {},
  };
  trust = new PinnedRosterTrust(scope);
});

const roster = peerRosterOf(useMeetingStore);
const verified = () => new Promise<void>((resolve) => trust.whenVerified(resolve));

/** Enters, and is told of everybody. */
async function enter(change: Partial<RosterStatement> = {}, by = server): Promise<string | null> {
  const signed = await by.sign(statement({ entries: [entry('ada')], ...change }));
  const refusal = trust.enter(welcome([], { roster: { key: by.key, statement: signed } }));
  await verified();
  return refusal;
}

/** Something that was signed after that, about some. */
const later = (change: Partial<RosterStatement>) =>
  server.sign(statement({ revision: 2, isWhole: false, ...change }));

const muted = { entries: [entry('ada', { active: ['video'] })] };

describe('what is believed of the others', () => {
  it('is what the server signed as we entered, and since', async () => {
    expect(roster.plays('ada', 'microphone')).toBe(false);
    await enter();
    expect(roster.plays('ada', 'microphone') && roster.plays('ada', 'camera')).toBe(true);
    expect(roster.plays('ada', 'screen') || roster.plays('bo', 'microphone')).toBe(false);
    expect(roster.fingerprintsOf('ada')).toEqual(['sha-256 of ada']);
    expect(roster.fingerprintsOf('bo')).toEqual([]);

    socket.emit('roster-changed', { statement: await later(muted), sequence: 11 });
    await verified();
    expect(roster.plays('ada', 'microphone')).toBe(false);
    expect(roster.plays('ada', 'camera')).toBe(true);
  });

  it('may come from anybody', async () => {
    await enter();
    expect(await trust.take(await later({ gone: ['ada'] }))).toBe('accepted');
    expect(roster.fingerprintsOf('ada')).toEqual([]);
  });

  it('can be shown to others: what it follows from, and nothing that was replaced', async () => {
    await enter();
    const whole = [...trust.statements];
    expect(whole).toHaveLength(1);
    const first = await later(muted);
    await trust.take(first);
    expect(trust.statements).toEqual([...whole, first]);
    const second = await later({ revision: 3, entries: [entry('ada')] });
    await trust.take(second);
    await trust.take('nonsense');
    expect(trust.statements).toEqual([...whole, second]);
  });

  it('is nothing that somebody else signed', async () => {
    await enter();
    const mallory = await StatementSigner.create();
    const bo = await mallory.sign(statement({ revision: 2, entries: [entry('bo')] }));
    expect(await trust.take(bo)).toBe('forged');
    expect(await trust.take('nonsense')).toBe('forged');
    expect(Object.keys(useMeetingStore.getState().signedRoster)).toEqual(['ada']);
  });

  it('is nothing that was signed of another room or meeting', async () => {
    await enter();
    expect(await trust.take(await later({ ...muted, roomId: 'other' }))).toBe('elsewhere');
    expect(await trust.take(await later({ ...muted, meetingId: 'before' }))).toBe('elsewhere');
    expect(roster.plays('ada', 'microphone')).toBe(true);
  });

  it('is nothing that was signed differently since', async () => {
    await enter({ revision: 5, ...muted });
    const before = { entries: [entry('ada')] };
    expect(await trust.take(await later({ ...before, revision: 4 }))).toBe('outdated');
    expect(await trust.take(await later({ ...before, revision: 5 }))).toBe('outdated');
    // Nor as we enter again.
    await enter({ revision: 4 });
    expect(roster.plays('ada', 'microphone')).toBe(false);
    expect(await trust.take(await later({ ...before, revision: 6 }))).toBe('accepted');
  });

  it('is nothing that has expired by the clock of the server, whatever ours says', async () => {
    const page = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    await enter(); // at ten o'clock
    page.mockReturnValue(1_000 + 3_599_000);
    const unheard = await later({ revision: 3, ...muted });
    expect(await trust.take(await later({ entries: [entry('ada')] }))).toBe('accepted');
    page.mockReturnValue(1_000 + 3_600_000);
    expect(await trust.take(unheard)).toBe('expired');
    expect(roster.plays('ada', 'microphone')).toBe(true);
  });

  it('is nothing before a key is known', async () => {
    expect(await trust.take(await later(muted))).toBe('forged');
  });
});

describe('the key', () => {
  it('is the same for as long as one stays', async () => {
    await enter();
    const other = await StatementSigner.create();
    const refusal = await enter({ revision: 9, entries: [entry('bo')] }, other);
    expect(refusal).toContain('cannot prove');
    expect(roster.fingerprintsOf('bo')).toEqual([]);
  });

  it('may be another one for whoever enters anew', async () => {
    await enter();
    trust.begin();
    await enter({ entries: [entry('bo')] }, await StatementSigner.create());
    expect(roster.fingerprintsOf('bo')).toEqual(['sha-256 of bo']);
  });

  it('that is none believes nobody', async () => {
    const signed = await server.sign(statement({ entries: [entry('ada')] }));
    const key = { ...server.key, x: 'AAAA' };
    trust.enter(welcome([], { roster: { key, statement: signed } }));
    await verified();
    expect(roster.fingerprintsOf('ada')).toEqual([]);
  });
});

describe('signals', () => {
  it('wait for what was signed before they came, and keep their order', async () => {
    const arrived: [string, readonly string[]][] = [];
    let receive: (from: string, signal: Signal) => void = () => {};
    const channel = trust.guard({
      send: () => true,
      onSignal: (listener) => {
        receive = listener;
        return () => {};
      },
    });
    channel.onSignal((from) => arrived.push([from, roster.fingerprintsOf('ada')]));
    const candidate = { kind: 'candidate', candidate: null } as const;
    receive('first', candidate);
    const entering = enter();
    await vi.waitFor(() => expect(arrived).toHaveLength(1));
    await entering;
    void trust.take(await later({ entries: [entry('ada', { dtlsFingerprints: ['new'] })] }));
    receive('second', candidate);
    receive('third', candidate);
    expect(arrived).toEqual([['first', []]]);
    await verified();
    expect(arrived).toEqual([
      ['first', []],
      ['second', ['new']],
      ['third', ['new']],
    ]);
  });
});
