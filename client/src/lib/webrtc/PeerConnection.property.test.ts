import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { MeshSession } from './MeshSession';
import type { MediaSource } from './media';
import { CallSide } from './testing/CallSide';
import { fakeCertificate, fakePlatform, type FakePlatform } from './testing/fakePlatform';
import { SignalHub } from './testing/SignalHub';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds in which a call has to be well once the network is. */
const RECOVERY_MS = 60_000;

interface Weather {
  readonly seed: number;
  /** Shares of signals, 0 to 1. */
  readonly lost: number;
  readonly doubled: number;
  readonly longestDelayMs: number;
}

const weather = fc.record<Weather>({
  seed: fc.integer({ min: 1, max: 2_147_483_646 }),
  lost: fc.double({ min: 0, max: 0.4, noNaN: true }),
  doubled: fc.double({ min: 0, max: 0.4, noNaN: true }),
  longestDelayMs: fc.integer({ min: 1, max: 1_500 }),
});

const DEEDS = ['share', 'unshare', 'restart', 'offer', 'pause', 'resume', 'key-frame'] as const;

const step = fc.record({
  side: fc.nat({ max: 1 }),
  what: fc.constantFrom(...DEEDS),
  pauseMs: fc.integer({ min: 0, max: 1_000 }),
});

/** A network that delays, reorders, doubles and loses signals. */
function storm({ seed, lost, doubled, longestDelayMs }: Weather): SignalHub {
  let state = seed;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const hub = new SignalHub();
  hub.reorders = true;
  hub.latency = () => random() * longestDelayMs;
  hub.copies = () => {
    const draw = random();
    if (draw < lost) return 0;
    return draw < lost + doubled ? 2 : 1;
  };
  return hub;
}

/** The same network once it is well again; signals of before are still on their way. */
function calm(hub: SignalHub): void {
  hub.copies = () => 1;
  hub.latency = () => 5;
}

/** A side that does whatever may be done. */
class Side extends CallSide {
  paused: MediaSource[] = [];

  do(what: (typeof DEEDS)[number]): void {
    if (what === 'pause' || what === 'resume') {
      this.paused = what === 'pause' ? ['camera'] : [];
      this.peer.narrow((_, limits) => limits, this.paused);
    } else if (what === 'key-frame') this.peer.askForKeyFrame();
    else if (what === 'restart') this.fake.setConnectionState('failed');
    else if (what === 'offer') void this.peer.offer();
    else this.share(what === 'share');
  }
}

describe('whatever becomes of signals', () => {
  it('two sides that change things end connected, and agree on what flows', async () => {
    await fc.assert(
      fc.asyncProperty(
        weather,
        fc.boolean(),
        fc.array(step, { maxLength: 10 }),
        async (conditions, bothOffer, steps) => {
          const hub = storm(conditions);
          const sides = [new Side(hub, 'ada', 'bo', true), new Side(hub, 'bo', 'ada', bothOffer)];
          for (const { side, what, pauseMs } of steps) {
            sides[side]!.do(what);
            await vi.advanceTimersByTimeAsync(pauseMs);
          }
          calm(hub);
          await vi.advanceTimersByTimeAsync(RECOVERY_MS);
          const [ada, bo] = sides as [Side, Side];
          for (const side of sides) side.peer.close();
          expect([ada.broken, bo.broken]).toEqual([0, 0]);
          expect([ada.fake.rollbacks, bo.fake.rollbacks]).toEqual([0, 0]);
          expect([ada.states.at(-1), bo.states.at(-1)]).toEqual(['connected', 'connected']);
          expect(ada.fake.agreesWith(bo.fake)).toBe(true);
          for (const source of ['microphone', 'camera'] as const) {
            expect(ada.tracks.has(source) && bo.tracks.has(source)).toBe(true);
          }
          expect([ada.peer.remotePaused, bo.peer.remotePaused]).toEqual([bo.paused, ada.paused]);
          expect(bo.tracks.has('screen')).toBe(ada.local.has('screen'));
          expect(ada.tracks.has('screen')).toBe(bo.local.has('screen'));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('three people who enter and lose connections end connected with each other', async () => {
    await fc.assert(
      fc.asyncProperty(
        weather,
        fc.array(fc.nat({ max: 5 }), { maxLength: 4 }),
        async (...drawn) => {
          const [conditions, failures] = drawn;
          const hub = storm(conditions);
          const people = ['ada', 'bo', 'cy'].map((id) => new Person(hub, id));
          for (const [index, person] of people.entries()) {
            person.enter(people.slice(0, index));
            await vi.advanceTimersByTimeAsync(conditions.longestDelayMs / 3);
          }
          for (const failure of failures) {
            const { connections } = people[failure % 3]!.platform;
            connections[failure % Math.max(1, connections.length)]?.setConnectionState('failed');
            await vi.advanceTimersByTimeAsync(conditions.longestDelayMs);
          }
          calm(hub);
          await vi.advanceTimersByTimeAsync(2 * RECOVERY_MS);
          const states = people.map(({ platform }) =>
            platform.connections
              .filter(({ signalingState }) => signalingState !== 'closed')
              .map(({ connectionState }) => connectionState),
          );
          for (const { session } of people) session.close();
          expect(states).toEqual(people.map(() => ['connected', 'connected']));
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Somebody in a room of three. */
class Person {
  readonly platform: FakePlatform = fakePlatform();
  readonly session: MeshSession;
  readonly #participant: { readonly participantId: string; readonly socketId: string };

  constructor(hub: SignalHub, id: string) {
    this.#participant = { participantId: id, socketId: `${id}-1` };
    this.session = new MeshSession({
      signaling: hub.channel(`${id}-1`),
      platform: this.platform,
      roster: { fingerprintsOf: (other) => [`sha-256 ${other}`], plays: () => true },
      certificate: fakeCertificate(id),
    });
  }

  enter(others: readonly Person[]): void {
    const selfId = this.#participant.participantId;
    const participants = others.map((other) => other.#participant);
    this.session.enter({ media: { mode: 'mesh', iceServers: [] }, selfId, participants });
    for (const { session } of others) session.addParticipant(this.#participant);
  }
}
