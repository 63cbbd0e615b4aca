import { describe, expect, it, vi } from 'vitest';

import type { MediaSource } from '../media';
import type { CareNote } from '../MediaSession';
import type { MeshPeer } from '../MeshPeer';
import { PeerCare } from './PeerCare';

/** A peer whose connection tells these counters, and notes what is asked of it. */
class Patient {
  readonly asked: string[] = [];
  readonly told: boolean[] = [];
  readonly notes: CareNote[] = [];
  readonly muted = new Set<MediaSource>();
  /** What they pause themselves. */
  readonly remotePaused: MediaSource[] = [];
  counters = { audio: 0, video: 0, frames: 0, bytes: 0 };
  loss = 0;
  /** Whether they report; each report has its time. */
  doesReport = true;
  reports = 0;
  /** When the last packet of sound or pictures came. */
  heardAt = 0;
  /** Whether packets come that show nothing. */
  isBlack = false;
  /** What they were told of our sound's redundancy. */
  readonly protections: boolean[] = [];
  /** What we pause towards them. */
  ownPaused: MediaSource[] = [];
  /** Whether they answered our last offer. */
  isSettled = true;
  /** How often the pictures that were lost were forgotten. */
  forgotten = 0;
  /** How often the connection was told that the path carries again. */
  returns = 0;
  readonly care: PeerCare;
  #second = 0;
  #listened = 0;

  constructor() {
    vi.spyOn(console, 'info').mockReturnValue();
    const note = (what: string) => () => void this.asked.push(what);
    const isSettled = () => this.isSettled;
    const connection = {
      state: 'connected',
      isPolite: false,
      get isSettled() {
        return isSettled();
      },
      receivedSections: new Map<string, MediaSource>([
        ['0', 'microphone'],
        ['1', 'camera'],
      ]),
      remotePaused: this.remotePaused,
      on: () => () => undefined,
      receiver: (source: MediaSource) =>
        source === 'screen'
          ? null
          : {
              getSynchronizationSources: () => [
                { timestamp: source === 'camera' && this.isBlack ? 0 : this.heardAt },
              ],
            },
      sender: () => null,
      getStats: () => Promise.resolve(this.#report()),
      askForKeyFrame: note('key-frame'),
      offer: note('renegotiate'),
      renewPath: note('restart-ice'),
      pathIsSilent: note('restart-ice'),
      pathIsBack: () => (this.returns += 1),
      sendKeyFrames: () => undefined,
      forgetPictures: () => (this.forgotten += 1),
      protectSound: (isOn: boolean) => void this.protections.push(isOn),
      narrow: (_: unknown, paused: MediaSource[]) => (this.ownPaused = paused),
    };
    const peer = {
      connection,
      participant: { participantId: 'ada', socketId: 's' },
      rejoin: note('rejoin'),
    };
    this.care = new PeerCare({
      peer: peer as unknown as MeshPeer,
      roster: { plays: (_, source) => !this.muted.has(source) },
      onRepair: (isUnderWay) => this.told.push(isUnderWay),
      onNote: (note) => this.notes.push(note),
    });
  }

  /** Lets seconds pass in which this much arrives each. */
  async pass(seconds: number, each: Partial<Patient['counters']>): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      for (const key of ['audio', 'video', 'frames', 'bytes'] as const) {
        this.counters[key] += each[key] ?? 0;
      }
      this.#second += 1;
      if (this.doesReport) this.reports += 1;
      await this.care.look(this.#second * 1_000);
    }
  }

  /** Listens for a while, in which packets come or do not, or only some that cannot be played. */
  async listen(milliseconds: number, comes: boolean | 'unplayable'): Promise<void> {
    for (let passed = 0; passed < milliseconds; passed += 250) {
      this.#listened += 250;
      if (comes) this.counters.bytes += 1;
      if (comes === true) this.heardAt = this.#listened;
      this.care.listen(this.#listened);
      await new Promise((done) => setTimeout(done));
    }
  }

  #report(): RTCStatsReport {
    const { audio, video, frames, bytes } = this.counters;
    const entries = [
      { type: 'candidate-pair', nominated: true, state: 'succeeded', bytesReceived: bytes },
      { type: 'inbound-rtp', kind: 'audio', mid: '0', packetsReceived: audio },
      {
        type: 'inbound-rtp',
        kind: 'video',
        mid: '1',
        packetsReceived: video,
        framesDecoded: frames,
      },
      {
        type: 'remote-inbound-rtp',
        kind: 'audio',
        fractionLost: this.loss,
        timestamp: this.reports,
      },
    ];
    return new Map(entries.map((entry, id) => [String(id), { ...entry, id: String(id) }]));
  }
}

const ALL = { audio: 50, video: 60, frames: 30, bytes: 9_000 };

describe('PeerCare', () => {
  it('does nothing while all arrives, or nothing is expected', async () => {
    const ada = new Patient();
    await ada.pass(10, ALL);
    ada.muted.add('camera').add('microphone');
    await ada.pass(20, {});
    expect(ada.asked).toEqual([]);
  });

  it('asks for a key frame where the picture is black, and tells of it until it is back', async () => {
    const ada = new Patient();
    await ada.pass(3, ALL);
    await ada.pass(5, { ...ALL, frames: 0 });
    expect(ada.asked).toEqual(['key-frame']);
    await ada.pass(1, ALL);
    expect(ada.told).toEqual([true, false]);
  });

  it('leaves a silent path to ICE, then looks for another, and makes all anew at last', async () => {
    const ada = new Patient();
    await ada.pass(3, ALL);
    await ada.pass(7, {});
    expect(ada.asked).toEqual([]);
    await ada.pass(1, {});
    expect(ada.asked).toEqual(['restart-ice']);
    await ada.pass(13, {});
    expect(ada.asked).toEqual(['restart-ice', 'renegotiate', 'restart-ice', 'rejoin']);
  });

  it('looks for another path at once where one falls silent that should carry something', async () => {
    const ada = new Patient();
    await ada.listen(3_000, true);
    ada.muted.add('microphone').add('camera');
    await ada.listen(3_000, false);
    ada.muted.clear();
    await ada.listen(3_000, true);
    expect(ada.asked).toEqual([]);
    await ada.listen(1_000, false);
    expect(ada.asked).toEqual(['restart-ice']);
  });

  it('takes no path for silent that carries something, though nothing that can be played', async () => {
    const ada = new Patient();
    await ada.listen(3_000, true);
    await ada.listen(5_000, 'unplayable');
    expect(ada.asked).toEqual([]);
    await ada.listen(3_000, true);
    await ada.listen(1_000, false);
    expect(ada.asked).toEqual(['restart-ice']);
  });

  it('replaces a connection that stays silent though both sides look for another path', async () => {
    const ada = new Patient();
    await ada.listen(3_000, true);
    await ada.listen(2_000, false);
    expect(ada.asked).toEqual(['restart-ice']);
    await ada.listen(1_000, false);
    expect(ada.asked).toEqual(['restart-ice', 'rejoin']);
    await ada.listen(60_000, false);
    expect(ada.asked).toEqual(['restart-ice', 'rejoin']);
  });

  it('replaces none before the other side had time since its answer', async () => {
    const ada = new Patient();
    await ada.listen(3_000, true);
    ada.isSettled = false;
    await ada.listen(10_000, false);
    ada.isSettled = true;
    await ada.listen(1_000, false);
    await ada.listen(3_000, true);
    expect(ada.asked).toEqual(['restart-ice']);
  });

  it('takes what is missing where ICE finds nothing for missing for another reason', async () => {
    const ada = new Patient();
    await ada.listen(3_000, true);
    ada.isSettled = false;
    await ada.listen(5_000, false);
    expect(ada.returns).toBe(0);
    await ada.listen(3_000, false);
    expect(ada.returns).toBe(1);
  });

  it('hears by a microphone that is off, too, that a path carries', async () => {
    const ada = new Patient();
    ada.isBlack = true;
    ada.muted.add('microphone');
    await ada.listen(10_000, true);
    expect(ada.asked).toEqual([]);
  });

  it('replaces none whose other side has nothing more to send', async () => {
    const ada = new Patient();
    await ada.listen(3_000, true);
    await ada.listen(1_000, false);
    ada.muted.add('microphone').add('camera');
    await ada.listen(10_000, false);
    ada.muted.clear();
    await ada.listen(500, false);
    expect(ada.asked).toEqual(['restart-ice']);
  });

  it('asks for a picture where a path carries something again and shows none', async () => {
    const ada = new Patient();
    const breakPath = async () => {
      await ada.listen(3_000, true);
      await ada.listen(10_000, false);
      ada.asked.length = 0;
    };
    await breakPath();
    await ada.listen(2_000, true);
    expect(ada.asked).toEqual([]);
    await breakPath();
    ada.isBlack = true;
    await ada.listen(2_000, true);
    expect(ada.asked).toEqual(['key-frame']);
  });

  it('misses no camera that they paused themselves', async () => {
    const ada = new Patient();
    await ada.pass(3, ALL);
    ada.remotePaused.push('camera');
    await ada.pass(10, { audio: 50, bytes: 900 });
    expect(ada.asked).toEqual([]);
  });

  it('pauses our camera where sound would suffer, says so, and sends it again', async () => {
    const ada = new Patient();
    await ada.pass(6, ALL);
    ada.loss = 0.2;
    await ada.pass(7, ALL);
    expect(ada.care.ownPicture).toBe('smaller');
    await ada.pass(7, ALL);
    expect(ada.care.ownPicture).toBe('paused');
    expect(ada.forgotten).toBe(1);
    expect(ada.ownPaused).toEqual(['camera']);
    ada.loss = 0;
    await ada.pass(9, ALL);
    expect(ada.ownPaused).toEqual([]);
    await ada.pass(12, ALL);
    expect(ada.care.ownPicture).toBe('full');
  });

  it('protects our sound while packets are lost', async () => {
    const ada = new Patient();
    ada.loss = 0.05;
    await ada.pass(10, ALL);
    expect(ada.protections).toEqual([true]);
    ada.loss = 0;
    await ada.pass(40, ALL);
    expect(ada.protections).toEqual([true, false]);
  });

  it('takes what was lost on a broken path for no sign of what a path carries', async () => {
    const ada = new Patient();
    await ada.pass(10, ALL);
    ada.doesReport = false;
    await ada.pass(5, {});
    ada.doesReport = true;
    ada.loss = 0.9;
    await ada.pass(3, ALL);
    ada.loss = 0;
    await ada.pass(10, ALL);
    expect(ada.care.ownPicture).toBe('full');
  });

  it('counts one report once, however long it stands', async () => {
    const ada = new Patient();
    await ada.pass(10, ALL);
    ada.loss = 0.9;
    await ada.pass(1, ALL);
    ada.doesReport = false;
    await ada.pass(20, ALL);
    expect(ada.care.ownPicture).toBe('full');
  });
});
