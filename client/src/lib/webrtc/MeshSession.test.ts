import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { MeshCareOptions } from './care/MeshCare';
import type { MediaParticipant } from './media';
import { MeshSession } from './MeshSession';
import type { PeerConnection } from './PeerConnection';
import { fakeCertificate, fakePlatform, type FakePlatform } from './testing/fakePlatform';
import { fakeTrack } from './testing/FakeTrack';
import { SignalHub } from './testing/SignalHub';
import { TrackRegistry } from './TrackRegistry';

beforeEach(() => {
  vi.useFakeTimers();
  claimed.clear();
  muted.clear();
});

afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(500);

/** What the server says of everybody, where a test changes it: whose certificate, and who is muted. */
const claimed = new Map<string, string>();
const muted = new Set<string>();

/** Somebody in a room, whose socket id is their own id and a count of connections. */
class Person {
  readonly platform: FakePlatform = fakePlatform();
  readonly tracks = new TrackRegistry();
  readonly ended: string[] = [];
  readonly states: string[] = [];
  readonly session: MeshSession;
  readonly participant: MediaParticipant;
  #peers: MeshCareOptions['peers'] = new Map();

  constructor(hub: SignalHub, participantId: string, connection = 1) {
    const socketId = `${participantId}-${String(connection)}`;
    this.participant = { participantId, socketId };
    this.session = new MeshSession({
      signaling: hub.channel(socketId),
      platform: this.platform,
      roster: {
        fingerprintsOf: (id) => [`sha-256 ${claimed.get(id) ?? id}`],
        plays: (id, source) => source !== 'microphone' || !muted.has(id),
      },
      certificate: fakeCertificate(participantId),
      loadCare: () =>
        Promise.resolve(({ peers }: MeshCareOptions) => {
          this.#peers = peers;
          return { close: () => undefined };
        }),
    });
    this.session.on('track', (event) =>
      this.tracks.set(event.participantId, event.source, event.track),
    );
    this.session.on('connection-state', ({ participantId: id, state }) =>
      this.states.push(`${id} ${state}`),
    );
    this.session.on('track-ended', (event) => {
      this.ended.push(`${event.participantId} ${event.source}`);
      this.tracks.set(event.participantId, event.source, null);
    });
  }

  /** Whether the camera of somebody arrives. */
  sees(other: Person, source: 'camera' | 'screen' = 'camera'): boolean {
    return this.tracks.get(other.participant.participantId, source) !== null;
  }

  /** Enters a room in which `others` are, and they are told. */
  enter(others: readonly Person[], tellOthers = true): void {
    this.session.enter({
      media: { mode: 'mesh', iceServers: [{ urls: 'stun:example.org' }] },
      selfId: this.participant.participantId,
      participants: others.map(({ participant }) => participant),
    });
    if (!tellOthers) return;
    for (const other of others) other.session.addParticipant(this.participant);
  }

  /** The connection to somebody, as whoever watches over it knows it. */
  connectionTo(other: Person): PeerConnection {
    const connection = this.#peers.get(other.participant.participantId)?.connection;
    if (!connection) throw new Error('there is no connection to them');
    return connection;
  }

  get open(): number {
    return this.platform.connections.filter((each) => each.signalingState !== 'closed').length;
  }
}

function room(...ids: string[]) {
  const hub = new SignalHub();
  const people = ids.map((id) => new Person(hub, id));
  people.forEach((person, index) => person.enter(people.slice(0, index)));
  return { hub, people };
}

describe('coming and going', () => {
  it('connects everyone with everyone; whoever enters makes the offers', async () => {
    const { hub, people } = room('cy', 'ada', 'bo');
    await settle();
    for (const person of people) {
      for (const other of people) if (other !== person) expect(person.sees(other)).toBe(true);
      expect(person.platform.connections).toHaveLength(2);
    }
    expect(hub.descriptions('cy-1')).toEqual(['answer', 'answer']);
    expect(hub.descriptions('bo-1')).toEqual(['offer', 'offer']);
  });

  it('uses the ICE servers of the room', async () => {
    const { people } = room('ada', 'bo');
    await settle();
    const [connection] = people[1]!.platform.connections;
    expect(connection?.configuration).toMatchObject({
      iceServers: [{ urls: 'stun:example.org' }],
      bundlePolicy: 'max-bundle',
    });
  });

  it('ends what came from somebody who left, and nothing else', async () => {
    const { people } = room('ada', 'bo', 'cy');
    const [ada, bo, cy] = people as [Person, Person, Person];
    await settle();
    ada.session.removeParticipant('cy');
    expect(ada.sees(cy)).toBe(false);
    expect(ada.sees(bo)).toBe(true);
    expect(ada.open).toBe(1);
  });

  it('sends to those who come later what was published before', async () => {
    const hub = new SignalHub();
    const [presenter, viewer] = [new Person(hub, 'presenter'), new Person(hub, 'viewer')];
    presenter.enter([]);
    await presenter.session.publish('screen', fakeTrack('video'));
    viewer.enter([presenter]);
    await settle();
    expect(viewer.sees(presenter, 'screen')).toBe(true);
  });

  it('takes an offer that overtook the news of who sends it', async () => {
    const hub = new SignalHub();
    const [ada, bo] = [new Person(hub, 'ada'), new Person(hub, 'bo')];
    ada.enter([]);
    bo.enter([ada], false);
    await settle();
    expect(ada.open).toBe(0);
    ada.session.addParticipant(bo.participant);
    await settle();
    expect(ada.sees(bo) && bo.sees(ada)).toBe(true);
  });

  it('offers by itself where the one who entered does not', async () => {
    const hub = new SignalHub();
    const [ada, bo] = [new Person(hub, 'ada'), new Person(hub, 'bo')];
    ada.enter([]);
    bo.enter([]);
    ada.session.addParticipant(bo.participant);
    bo.session.addParticipant(ada.participant);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(ada.sees(bo) && bo.sees(ada)).toBe(true);
  });

  it('lets everything go when it is closed', async () => {
    const { people } = room('ada', 'bo');
    await settle();
    for (const { session } of people) session.close();
    expect(people.map(({ open }) => open)).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('coming back', () => {
  it('keeps a connection that lives when its other side has a new socket', async () => {
    const { hub, people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    // Bo's socket was replaced; his page, and with it his connection, lives on.
    const moved = { participantId: 'bo', socketId: 'bo-2' };
    hub.forward('bo-2', 'bo-1');
    ada.session.addParticipant(moved);
    const before = hub.sent.length;
    bo.enter([ada], false);
    await settle();
    // Both come back at once where the server was away: two offers would be one too many.
    expect(hub.sent.slice(before)).toEqual([]);
    expect(ada.platform.connections).toHaveLength(1);
    expect(bo.platform.connections).toHaveLength(1);
    expect(ada.ended).toEqual([]);
  });

  it('sends at once what was lost with the old socket', async () => {
    const { hub, people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    const [connection] = bo.platform.connections;
    const generation = connection?.iceGeneration ?? 0;
    hub.copies = () => 0;
    connection?.restartIce();
    await settle();
    hub.copies = () => 1;
    bo.enter([ada], false);
    await settle();
    expect(connection?.iceGeneration).toBe(generation + 1);
  });

  it('sends an offer at once that was lost on a path which carries again', async () => {
    const { hub, people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    const [connection] = bo.platform.connections;
    const generation = connection?.iceGeneration ?? 0;
    const path = bo.connectionTo(ada);
    hub.copies = () => 0;
    path.pathIsSilent();
    await settle();
    hub.copies = () => 1;
    path.pathIsBack();
    await settle();
    expect(connection?.iceGeneration).toBe(generation + 1);
  });

  it('answers on a new connection where the page of the other side was loaded anew', async () => {
    const { hub, people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    bo.session.close();
    const reloaded = new Person(hub, 'bo', 2);
    reloaded.enter([ada]);
    await settle();
    expect(ada.sees(reloaded) && reloaded.sees(ada)).toBe(true);
    expect(ada.open).toBe(1);
    expect(ada.ended).toEqual([]);
  });

  it('offers anew where the other side has lost its connection', async () => {
    const { people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    ada.session.removeParticipant('bo'); // Ada was told that Bo had left
    ada.session.addParticipant(bo.participant);
    bo.enter([ada], false); // Bo himself never noticed
    await settle();
    expect(ada.sees(bo) && bo.sees(ada)).toBe(true);
    expect([ada.open, bo.open]).toEqual([1, 1]);
  });

  it('begins anew with everybody under a new id', async () => {
    const { people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    ada.session.removeParticipant('bo');
    claimed.set('zoe', 'bo');
    const media = { mode: 'mesh', iceServers: [] } as const;
    bo.session.enter({ media, selfId: 'zoe', participants: [ada.participant] });
    ada.session.addParticipant({ participantId: 'zoe', socketId: 'bo-1' });
    await settle();
    expect(ada.tracks.get('zoe', 'camera')).not.toBeNull();
    expect(bo.sees(ada)).toBe(true);
  });

  it('replaces a connection that cannot be repaired, with growing patience', async () => {
    const { people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    const [first] = ada.platform.connections;
    first!.isReachable = false;
    first!.setConnectionState('failed');
    await vi.advanceTimersByTimeAsync(25_000);
    expect(ada.platform.connections.length).toBeGreaterThan(1);
    expect(ada.open).toBe(1);
    expect(ada.sees(bo) && bo.sees(ada)).toBe(true);
  });
});

describe('media bound to the roster', () => {
  it('refuses an offer with a certificate that the roster does not know', async () => {
    claimed.set('bo', 'somebody-else');
    const { people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    expect(ada.open).toBe(0);
    expect(ada.sees(bo) || bo.sees(ada)).toBe(false);
    expect(ada.states).toEqual(['bo refused']);
  });

  it('refuses an answer too, and says so in its figures', async () => {
    claimed.set('ada', 'somebody-else');
    const { people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    expect(bo.sees(ada)).toBe(false);
    expect(bo.states).toEqual(['ada refused']);
    expect(await bo.session.stats()).toMatchObject([{ participantId: 'ada', state: 'refused' }]);
  });

  it('refuses a description that no roster entry stands for yet, and takes it once one does', async () => {
    claimed.set('bo', '');
    const { people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    claimed.delete('bo');
    await vi.advanceTimersByTimeAsync(6_500);
    expect(ada.sees(bo) && bo.sees(ada)).toBe(true);
    expect(ada.states.at(-1)).toBe('bo connected');
  });

  it('keeps a connection that lives when somebody else offers in its name', async () => {
    const { hub, people } = room('ada', 'bo');
    const [ada, bo] = people as [Person, Person];
    await settle();
    const sdp = 'v=0\no=- 9 1 IN IP4 0.0.0.0\na=fingerprint:sha-256 forged\n';
    hub.channel('bo-1').send('ada-1', { kind: 'description', description: { type: 'offer', sdp } });
    await settle();
    expect(ada.sees(bo)).toBe(true);
    expect(ada.open).toBe(1);
    expect(ada.states.at(-1)).toBe('bo connected');
  });

  it('does not listen to whoever is muted for who speaks', async () => {
    const { people } = room('ada', 'bo', 'cy');
    const [ada] = people as [Person];
    await vi.dynamicImportSettled();
    await settle();
    const speakers: string[] = [];
    ada.session.on('speakers', ({ participantIds }) => speakers.push(participantIds.join(' ')));
    for (const connection of ada.platform.connections) {
      let rtpTimestamp = 0;
      for (const { receiver } of connection.getTransceivers()) {
        receiver.getSynchronizationSources = () => {
          rtpTimestamp += 1;
          return [{ timestamp: rtpTimestamp, rtpTimestamp, audioLevel: 1 }];
        };
      }
    }
    muted.add('bo');
    await settle();
    expect(speakers).toEqual(['cy']);
    muted.delete('bo');
    await settle();
    expect(speakers).toEqual(['cy', 'cy bo']);
    muted.add('cy');
    await settle();
    expect(speakers.at(-1)).toBe('bo');
  });
});

/** Two people who are connected. */
async function meet() {
  const { hub, people } = room('ada', 'bo');
  const [ada, bo] = people as [Person, Person];
  await settle();
  return { hub, ada, bo };
}

describe('while the server is away', () => {
  it('a screen that is shared then is seen, and what is told arrives', async () => {
    const { hub, ada, bo } = await meet();
    const told: unknown[] = [];
    bo.session.on('peer-frame', (event) => told.push(event));
    hub.isAway = true;
    void ada.session.publish('screen', fakeTrack('video', 'screen'));
    expect(ada.session.tell('bo', { kind: 'state' })).toBe(true);
    await settle();
    expect(bo.sees(ada, 'screen')).toBe(true);
    expect(told).toEqual([{ participantId: 'ada', frame: { kind: 'state' } }]);
    expect(ada.platform.connections).toHaveLength(1);
  });

  it('signals find another way where nobody has noticed that it is', async () => {
    const { hub, ada, bo } = await meet();
    hub.copies = () => 0;
    void ada.session.publish('screen', fakeTrack('video', 'screen'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(bo.sees(ada, 'screen')).toBe(true);
  });

  it('a lost path is looked for anew as long as anything gets through', async () => {
    const { hub, ada, bo } = await meet();
    hub.isAway = true;
    const [connection] = ada.platform.connections;
    const generation = connection?.iceGeneration ?? 0;
    connection?.restartIce();
    await settle();
    expect(connection?.iceGeneration).toBe(generation + 1);
    expect(bo.platform.connections).toHaveLength(1);
  });

  it('what is told waits while the path is silent, and no signal of that time is left for later', async () => {
    const { hub, ada, bo } = await meet();
    const [connection] = bo.platform.connections;
    const told: unknown[] = [];
    const channel = connection?.channel;
    if (!channel) throw new Error('there is no channel');
    channel.onmessage = ({ data }) => told.push(JSON.parse(String(data)));
    hub.isAway = true;
    ada.connectionTo(bo).pathIsSilent();
    expect(ada.session.tell('bo', { kind: 'state' })).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(told).toEqual([]);
    ada.connectionTo(bo).pathIsBack();
    await settle();
    expect(told).toMatchObject([{ kind: 'state' }, { kind: 'description' }]);
  });

  it('a path is known to carry by what comes over it', async () => {
    const { ada, bo } = await meet();
    const path = ada.connectionTo(bo);
    path.pathIsSilent();
    expect(path.isPathSilent).toBe(true);
    bo.session.tell('ada', { kind: 'state' });
    await settle();
    expect(path.isPathSilent).toBe(false);
  });

  it('nobody is reached whom there is no connection to', async () => {
    const { ada } = await meet();
    expect(ada.session.tell('cy', { kind: 'state' })).toBe(false);
    ada.session.removeParticipant('bo');
    expect(ada.session.tell('bo', { kind: 'state' })).toBe(false);
  });

  it('a description from whoever is not who they say changes nothing', async () => {
    const { hub, ada, bo } = await meet();
    hub.isAway = true;
    const [connection] = ada.platform.connections;
    const sdp = (connection?.localDescription?.sdp ?? '').replace('SHA-256 ADA', 'SHA-256 MALLORY');
    const theirs = bo.platform.connections.map(({ remoteDescription }) => remoteDescription);
    expect(sdp).toContain('MALLORY');
    ada.session.tell('bo', { kind: 'description', description: { type: 'offer', sdp } });
    await settle();
    expect(bo.states.at(-1)).toBe('ada connected');
    expect(bo.platform.connections.map(({ remoteDescription }) => remoteDescription)).toEqual(
      theirs,
    );
  });
});
