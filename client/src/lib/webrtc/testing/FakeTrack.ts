import type { MediaKind } from '../media';

let made = 0;

/** A track that can be unplugged; stopping it oneself tells nobody, as in a browser. */
export class FakeTrack extends EventTarget {
  readonly id = `track-${String((made += 1))}`;
  readonly kind: MediaKind;
  readonly label: string;
  readonly deviceId: string;
  enabled = true;
  contentHint = '';
  readyState: MediaStreamTrackState = 'live';

  constructor(kind: MediaKind, label: string = kind, deviceId = label) {
    super();
    this.kind = kind;
    this.label = label;
    this.deviceId = deviceId;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  /** The device is gone. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  getSettings(): MediaTrackSettings {
    return this.kind === 'video'
      ? { deviceId: this.deviceId, width: 1280, height: 720 }
      : { deviceId: this.deviceId };
  }
}

/** A track as the code under test takes it. */
export function fakeTrack(kind: MediaKind, label?: string): MediaStreamTrack & FakeTrack {
  return new FakeTrack(kind, label) as MediaStreamTrack & FakeTrack;
}
