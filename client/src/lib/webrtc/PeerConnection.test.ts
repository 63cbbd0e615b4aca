import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { MediaSource } from './media';
import { CallSide } from './testing/CallSide';
import { fakeTrack } from './testing/FakeTrack';
import { SignalHub } from './testing/SignalHub';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A side, and what was negotiated. */
class Side extends CallSide {
  get sources(): MediaSource[] {
    return [...this.tracks.keys()].sort();
  }

  /** Kinds and directions of the sections that were negotiated. */
  get sections(): string[] {
    return this.fake
      .getTransceivers()
      .map((each) => `${String(each.mid)} ${each.kind} ${String(each.currentDirection)}`);
  }
}

function call(options = { bothOffer: false }) {
  const hub = new SignalHub();
  const ada = new Side(hub, 'ada', 'bo', true);
  const bo = new Side(hub, 'bo', 'ada', options.bothOffer);
  return { hub, ada, bo };
}

const settle = () => vi.advanceTimersByTimeAsync(500);

describe('a first negotiation', () => {
  it('gives each side the microphone and camera of the other over two sections', async () => {
    const { hub, ada, bo } = call();
    await settle();
    expect(ada.sources).toEqual(['camera', 'microphone']);
    expect(bo.sources).toEqual(['camera', 'microphone']);
    expect(ada.sections).toEqual(['0 audio sendrecv', '1 video sendrecv']);
    expect(hub.descriptions('ada')).toEqual(['offer']);
    expect(hub.descriptions('bo')).toEqual(['answer']);
    expect(bo.states).toEqual(['connected']);
  });

  it('sends the tracks of the one who answers without another negotiation', async () => {
    const { hub, bo } = call();
    const camera = fakeTrack('video');
    bo.local.set('camera', camera);
    await settle();
    expect(bo.fake.getTransceivers()[1]?.sender.track).toBe(camera);
    expect(hub.descriptions('bo')).toEqual(['answer']);
  });

  it('puts a screen that is shared already after microphone and camera', async () => {
    const { ada, bo } = call();
    bo.share();
    await settle();
    expect(ada.sources).toEqual(['camera', 'microphone', 'screen']);
    expect(bo.sections[2]).toBe('2 video sendonly');
  });

  it('survives both sides offering at once', async () => {
    const { ada, bo } = call({ bothOffer: true });
    ada.local.set('microphone', fakeTrack('audio'));
    await settle();
    expect(ada.sources).toEqual(['camera', 'microphone']);
    expect(bo.sources).toEqual(['camera', 'microphone']);
    expect(ada.sections).toEqual(['0 audio sendrecv', '1 video sendrecv']);
    expect(bo.sections).toEqual(ada.sections);
    expect(ada.fake.getTransceivers()[0]?.sender.track).toBe(ada.local.get('microphone'));
    expect([ada.broken, bo.broken]).toEqual([0, 0]);
  });

  it('offers a camera to somebody who offered sound only, once there is one', async () => {
    const { hub, bo } = call();
    hub.copies = () => 0;
    const sdp = 'o=- 1 1\na={"sections":[{"mid":"0","kind":"audio","direction":"sendrecv"}]}';
    void bo.peer.handle({ kind: 'description', description: { type: 'offer', sdp } });
    await settle();
    expect(bo.sections).toEqual(['0 audio sendrecv']);
    bo.local.set('camera', fakeTrack('video'));
    void bo.peer.sync();
    await settle();
    expect(bo.fake.getTransceivers().map(({ kind }) => kind)).toEqual(['audio', 'video']);
    expect(hub.descriptions('bo')).toEqual(['answer', 'offer']);
  });
});

describe('sharing a screen', () => {
  it('adds a section, ends it, and uses it again', async () => {
    const { ada, bo } = call();
    await settle();
    ada.share();
    await settle();
    expect(bo.sources).toEqual(['camera', 'microphone', 'screen']);
    ada.share(false);
    await settle();
    expect(bo.sources).toEqual(['camera', 'microphone']);
    expect(ada.sections[2]).toBe('2 video inactive');
    ada.share();
    await settle();
    expect(bo.sources).toEqual(['camera', 'microphone', 'screen']);
    expect(ada.sections).toHaveLength(3);
  });

  it.each([
    ['at the same moment', () => 5],
    ['over a slow path', () => 90],
  ])('by both sides %s gives each the screen of the other', async (_, latency) => {
    const { hub, ada, bo } = call();
    await settle();
    hub.latency = latency;
    ada.share();
    bo.share();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(ada.sources).toEqual(['camera', 'microphone', 'screen']);
    expect(bo.sources).toEqual(['camera', 'microphone', 'screen']);
    expect(ada.sections).toHaveLength(4);
    expect([ada.broken, bo.broken]).toEqual([0, 0]);
  });

  it('converges whatever both sides do and however long signals take', async () => {
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 40; round += 1) {
      const { hub, ada, bo } = call({ bothOffer: random() < 0.3 });
      hub.latency = () => random() * 80;
      for (let step = 0; step < 8; step += 1) {
        (random() < 0.5 ? ada : bo).share(random() < 0.5);
        await vi.advanceTimersByTimeAsync(random() * 60);
      }
      await vi.advanceTimersByTimeAsync(5_000);
      expect(bo.tracks.has('screen')).toBe(ada.local.has('screen'));
      expect(ada.tracks.has('screen')).toBe(bo.local.has('screen'));
      expect(ada.tracks.has('camera') && bo.tracks.has('camera')).toBe(true);
      expect(ada.sections.length).toBeLessThanOrEqual(4);
      expect([ada.broken, bo.broken]).toEqual([0, 0]);
      ada.peer.close();
      bo.peer.close();
    }
  });
});

describe('words past the server', () => {
  it('tell what is paused and that a picture is wanted, without a negotiation', async () => {
    const { ada, bo, hub } = call();
    bo.local.set('camera', fakeTrack('video'));
    await bo.peer.sync();
    await settle();
    const before = hub.sent.length;
    ada.peer.narrow((_, limits) => limits, ['camera']);
    ada.peer.askForKeyFrame();
    await settle();
    expect(bo.peer.remotePaused).toEqual(['camera']);
    expect(bo.sender('camera').keyFrames).toBe(1);
    expect(hub.sent.length).toBe(before);
  });

  it('leave it to one side to offer where both have reason to', async () => {
    const { ada, bo, hub } = call();
    await settle();
    ada.peer.protectSound(true);
    bo.peer.protectSound(true);
    await settle();
    expect(hub.descriptions('ada')).toEqual(['offer', 'answer', 'answer']);
    expect(hub.descriptions('bo')).toEqual(['answer', 'offer', 'offer']);
  });
});

describe('signals out of the ordinary', () => {
  it('keeps candidates until the description they belong to is there', async () => {
    const { bo, ada, hub } = call();
    hub.copies = () => 0;
    await bo.peer.handle({ kind: 'candidate', candidate: { candidate: 'early', sdpMid: '0' } });
    await bo.peer.handle({ kind: 'candidate', candidate: null });
    expect(bo.fake.addedCandidates).toEqual([]);
    await settle();
    const description = ada.fake.localDescription!.toJSON();
    void bo.peer.handle({ kind: 'description', description });
    await settle();
    expect(bo.fake.addedCandidates).toEqual([{ candidate: 'early', sdpMid: '0' }, undefined]);
  });

  it('ignores an answer that comes twice', async () => {
    const { hub, ada, bo } = call();
    hub.copies = ({ signal }) => (signal.kind === 'description' ? 2 : 1);
    await settle();
    expect(ada.broken + bo.broken).toBe(0);
    expect(ada.sources).toEqual(['camera', 'microphone']);
  });

  it('sends an offer again that was lost', async () => {
    const { hub, ada } = call();
    hub.copies = () => 0;
    await settle();
    hub.copies = () => 1;
    await vi.advanceTimersByTimeAsync(6_500);
    expect(ada.sources).toEqual(['camera', 'microphone']);
    expect(hub.descriptions('ada')).toEqual(['offer', 'offer']);
  });

  it('is broken by a description that cannot be applied', async () => {
    const { ada, bo } = call();
    await settle();
    const sdp = 'o=- 1 1\na={"sections":[{"mid":"0","kind":"video","direction":"sendrecv"}]}';
    void bo.peer.handle({ kind: 'description', description: { type: 'offer', sdp } });
    await settle();
    expect(bo.broken).toBe(1);
    expect(ada.broken).toBe(0);
  });

  it('says nothing more once it is closed', async () => {
    const { hub, ada, bo } = call();
    await vi.advanceTimersByTimeAsync(3);
    ada.peer.close();
    bo.peer.close();
    const sent = hub.sent.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(hub.sent.length).toBe(sent);
    expect(ada.broken + bo.broken).toBe(0);
  });
});

describe('repair', () => {
  const restarts = ({ fake }: Side) => fake.iceGeneration;

  it('waits two seconds where the path is only disconnected', async () => {
    const { ada } = call();
    await settle();
    ada.fake.setConnectionState('disconnected');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(restarts(ada)).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(restarts(ada)).toBe(1);
    expect(ada.states).toEqual(['connected', 'interrupted', 'connected']);
  });

  it('does nothing where the path comes back by itself', async () => {
    const { ada } = call();
    await settle();
    ada.fake.setConnectionState('disconnected');
    await vi.advanceTimersByTimeAsync(1_000);
    ada.fake.setConnectionState('connected');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(restarts(ada)).toBe(0);
  });

  it('restarts at once where the path failed, again with patience, and is broken after the third', async () => {
    const { ada, bo } = call();
    await settle();
    ada.fake.isReachable = false;
    bo.fake.isReachable = false;
    ada.fake.setConnectionState('failed');
    await vi.advanceTimersByTimeAsync(100);
    expect(restarts(ada)).toBe(1);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(restarts(ada)).toBe(2);
    await vi.advanceTimersByTimeAsync(8_000);
    expect(restarts(ada)).toBe(3);
    expect(ada.broken).toBe(0);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(ada.broken).toBe(1);
    expect(ada.states.at(-1)).toBe('failed');
  });

  it('goes over relays alone in the last attempt, and over all paths again in the next', async () => {
    const { ada } = call();
    await settle();
    ada.peer.setIceServers([{ urls: 'turn:example.org', username: 'ada', credential: 'secret' }]);
    ada.fake.isReachable = false;
    ada.fake.setConnectionState('failed');
    await vi.advanceTimersByTimeAsync(11_900);
    expect(ada.fake.configuration.iceTransportPolicy ?? 'all').toBe('all');
    await vi.advanceTimersByTimeAsync(200);
    expect(ada.fake.configuration.iceTransportPolicy).toBe('relay');
    ada.fake.isReachable = true;
    ada.fake.setConnectionState('connected');
    ada.peer.renewPath();
    expect(ada.fake.configuration.iceTransportPolicy).toBe('all');
  });

  it('looks for another path where the network changed, and once only where it still stands', async () => {
    const { ada } = call();
    await settle();
    ada.peer.renewPath();
    ada.peer.renewPath();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(restarts(ada)).toBe(1);
    expect(ada.states).toEqual(['connected']);
    expect(ada.broken).toBe(0);
  });

  it('is begun once where both notice that nothing comes, one after the other', async () => {
    const { ada, bo } = call();
    await settle();
    ada.peer.pathIsSilent();
    await settle();
    bo.peer.pathIsSilent();
    await settle();
    expect([restarts(ada), restarts(bo)]).toEqual([1, 1]);
  });

  it('begins anew where the network changed, whatever the other side does', async () => {
    const { ada, bo } = call();
    await settle();
    ada.peer.pathIsSilent();
    await settle();
    bo.peer.renewPath();
    await settle();
    expect([restarts(ada), restarts(bo)]).toEqual([2, 2]);
  });

  it('may be begun by both sides at once', async () => {
    const { ada, bo } = call();
    await settle();
    ada.fake.setConnectionState('failed');
    bo.fake.setConnectionState('failed');
    await settle();
    expect([ada.peer.state, bo.peer.state]).toEqual(['connected', 'connected']);
    expect(ada.broken + bo.broken).toBe(0);
  });
});

describe('limits', () => {
  it('shares the uplink by the number of peers', async () => {
    const { ada } = call();
    ada.local.set('camera', fakeTrack('video'));
    void ada.peer.sync();
    await settle();
    const camera = () => ada.fake.getTransceivers()[1]!.sender.parameters;
    expect(camera().encodings[0]).toMatchObject({ maxBitrate: 1_700_000, maxFramerate: 30 });
    expect(camera().encodings[0]?.scaleResolutionDownBy).toBe(1);
    expect(camera().degradationPreference).toBe('maintain-framerate');
    ada.peer.setPeers(4);
    await settle();
    expect(camera().encodings[0]).toMatchObject({ scaleResolutionDownBy: 2, maxFramerate: 24 });
  });
});
