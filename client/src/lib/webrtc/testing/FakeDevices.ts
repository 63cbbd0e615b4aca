import type { CaptureDevices } from '../MediaManager';
import { FakeTrack } from './FakeTrack';

interface FakeDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
}

/** A stream of tracks as `getUserMedia` gives it. */
function streamOf(tracks: readonly FakeTrack[]): MediaStream {
  const of = (kind: string) => tracks.filter((track) => track.kind === kind);
  return {
    getTracks: () => tracks,
    getAudioTracks: () => of('audio'),
    getVideoTracks: () => of('video'),
  } as unknown as MediaStream;
}

/** The devices of a simulated machine: plug, unplug, forbid or occupy them. */
export class FakeDevices extends EventTarget {
  readonly requests: MediaStreamConstraints[] = [];
  readonly given: FakeTrack[] = [];
  readonly forbidden = new Set<'audio' | 'video'>();
  readonly busy = new Set<string>();
  /** What the picker for a screen ends with. */
  screen: 'shared' | 'with-sound' | 'cancelled' = 'shared';
  /** Holds requests back until it resolves. */
  gate: Promise<void> = Promise.resolve();
  #devices: FakeDevice[];

  constructor(...devices: string[]) {
    super();
    this.#devices = devices.map((device) => parse(device));
  }

  /** As the code under test takes it. */
  get api(): CaptureDevices {
    return this as unknown as CaptureDevices;
  }

  plug(device: string): void {
    this.#devices.push(parse(device));
    this.dispatchEvent(new Event('devicechange'));
  }

  unplug(label: string): void {
    this.#devices = this.#devices.filter((device) => device.label !== label);
    this.dispatchEvent(new Event('devicechange'));
    for (const track of this.given) {
      if (track.label === label && track.readyState === 'live') track.unplug();
    }
  }

  /** The tracks that are captured now, by label. */
  get live(): string[] {
    return this.given.filter(({ readyState }) => readyState === 'live').map(({ label }) => label);
  }

  async getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
    this.requests.push(constraints);
    await this.gate;
    const tracks = (['audio', 'video'] as const)
      .filter((kind) => constraints[kind])
      .map((kind) => this.#open(kind, constraints[kind] as MediaTrackConstraints));
    this.given.push(...tracks);
    return streamOf(tracks);
  }

  getDisplayMedia(): Promise<MediaStream> {
    if (this.screen === 'cancelled') {
      return Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
    }
    const tracks = [new FakeTrack('video', 'Screen')];
    if (this.screen === 'with-sound') tracks.push(new FakeTrack('audio', 'Screen sound'));
    this.given.push(...tracks);
    return Promise.resolve(streamOf(tracks));
  }

  enumerateDevices(): Promise<FakeDevice[]> {
    return Promise.resolve(this.#devices);
  }

  #open(kind: 'audio' | 'video', { deviceId }: MediaTrackConstraints): FakeTrack {
    if (this.forbidden.has(kind)) throw new DOMException('No.', 'NotAllowedError');
    const exact = (deviceId as ConstrainDOMStringParameters | undefined)?.exact;
    const device = this.#devices.find(
      (each) => each.kind === `${kind}input` && (exact === undefined || each.deviceId === exact),
    );
    if (!device) {
      throw new DOMException(
        'None.',
        exact === undefined ? 'NotFoundError' : 'OverconstrainedError',
      );
    }
    if (this.busy.has(device.label)) throw new DOMException('Busy.', 'NotReadableError');
    return new FakeTrack(kind, device.label, device.deviceId);
  }
}

/** `audio Headset`, `video Webcam` or `output Speakers`; the id is the name in lower case. */
function parse(device: string): FakeDevice {
  const [kind, label = ''] = device.split(' ');
  const kinds = { audio: 'audioinput', video: 'videoinput', output: 'audiooutput' } as const;
  return { kind: kinds[kind as keyof typeof kinds], label, deviceId: label.toLowerCase() };
}
