import { captureProblemOf } from './captureProblem';
import { CONTENT_HINTS } from './captureConstraints';
import {
  findChosen,
  type CameraFacing,
  type CaptureProblem,
  type InputKind,
  type InputState,
} from './deviceState';

export interface LocalInputOptions {
  readonly kind: InputKind;
  /** Absent outside a secure context. */
  readonly devices: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
  /** How a device is asked for now; null is the system's default. */
  readonly constraints: (deviceId: string | null) => MediaTrackConstraints;
  readonly onState: (state: InputState) => void;
  readonly onTrack: (track: MediaStreamTrack | null) => void;
  /** The device in use was lost; what is used instead is known by then. */
  readonly onLost: (label: string, replacement: string | null) => void;
  readonly onProblem: (problem: CaptureProblem) => void;
}

/**
 * A microphone or a camera: what is wanted of it, and a loop that brings what it does in line with that.
 *
 * Wishes may come at any time and in any order; only the last one counts, and the device is opened and
 * closed by one step at a time. A microphone that is off stays open and is silent, so that it is on
 * again at once; a camera that is off is released, and its light goes out.
 */
export class LocalInput {
  readonly #options: LocalInputOptions;
  #wanted = false;
  #preferredId: string | null;
  #preferredLabel: string | null;
  #track: MediaStreamTrack | null = null;
  /** The device that was asked for when the track was opened; it may have given another one. */
  #openedFor: string | null = null;
  /** It was opened in another way than is asked for now. */
  #isOutdated = false;
  #problem: CaptureProblem | null = null;
  #starting = false;
  #work = Promise.resolve();
  #isWorking = false;
  /** A wish came after the work that is under way had begun. */
  #isStale = false;

  constructor(
    options: LocalInputOptions,
    preferredId: string | null,
    preferredLabel: string | null,
  ) {
    this.#options = options;
    this.#preferredId = preferredId;
    this.#preferredLabel = preferredLabel;
  }

  get state(): InputState {
    const track = this.#track;
    return {
      wanted: this.#wanted,
      active: track !== null && track.readyState === 'live' && track.enabled,
      starting: this.#starting,
      problem: this.#problem,
      deviceId: track?.getSettings().deviceId ?? null,
      deviceLabel: track?.label ?? null,
      facing: facingOf(track),
    };
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** How the preferred device is asked for. */
  get constraints(): MediaTrackConstraints {
    return this.#options.constraints(this.#preferredId);
  }

  /** Says what is wanted without acting on it yet. */
  want(on: boolean): void {
    this.#wanted = on;
  }

  /** Switches on or off; resolves when that is done, or failed and `problem` says why. */
  async set(on: boolean): Promise<void> {
    this.#wanted = on;
    if (on) this.#problem = null; // asking again is another try
    await this.reconcile();
  }

  /** Uses another device from now on; null is the default. */
  async prefer(deviceId: string | null, label: string | null): Promise<void> {
    this.#preferredId = deviceId;
    this.#preferredLabel = label;
    this.#problem = null;
    await this.reconcile();
  }

  /** Opens it anew, since it is asked for in another way; waits until it is wanted. */
  async reopen(): Promise<void> {
    this.#isOutdated = true;
    await this.reconcile();
  }

  /** Takes a track that was opened together with another input's. */
  adopt(track: MediaStreamTrack): void {
    this.#take(track, this.#preferredId);
    this.#tell();
  }

  /** Takes note that the device cannot be had, without asking. */
  fail(problem: CaptureProblem): void {
    this.#problem = problem;
    this.#tell();
    this.#options.onProblem(problem);
  }

  /** Tries again what failed, where something has changed that may help. */
  async retry(): Promise<void> {
    if (!this.#wanted || this.#problem === null) return;
    this.#problem = null;
    await this.reconcile();
  }

  /** Releases the device; what is being opened is released as soon as it is there. */
  close(): void {
    this.#wanted = false;
    this.#release();
    this.#tell();
  }

  /** Brings the device in line with what is wanted; resolves when nothing is left to do. */
  reconcile(): Promise<void> {
    this.#isStale = true;
    if (!this.#isWorking) this.#work = this.#reconcileAll();
    return this.#work;
  }

  async #reconcileAll(): Promise<void> {
    this.#isWorking = true;
    while (this.#isStale) {
      this.#isStale = false;
      while (this.#isDue()) await this.#open();
      if (!this.#wanted && this.#options.kind === 'camera') this.#release();
      if (this.#track) this.#track.enabled = this.#wanted;
      this.#tell();
    }
    this.#isWorking = false;
  }

  #isDue(): boolean {
    if (!this.#wanted || this.#problem !== null) return false;
    return this.#track === null || this.#isOutdated || this.#openedFor !== this.#preferredId;
  }

  /** Opens the preferred device or, where that is not to be had, another one. */
  async #open(): Promise<void> {
    const { kind, onProblem } = this.#options;
    // Two cameras open at once are more than most phones give.
    if (kind === 'camera') this.#release();
    const preferredId = this.#preferredId;
    this.#isOutdated = false;
    this.#starting = true;
    this.#tell();
    try {
      const track = await this.#firstThatOpens(preferredId);
      if (this.#wanted) this.#take(track, preferredId);
      else track.stop();
    } catch (error) {
      this.#problem = captureProblemOf(error);
      this.#openedFor = preferredId;
      onProblem(this.#problem);
    } finally {
      this.#starting = false;
    }
  }

  /** @throws what the last attempt was refused with */
  async #firstThatOpens(preferredId: string | null): Promise<MediaStreamTrack> {
    const attempts = preferredId === null ? [null] : [await this.#listedId(preferredId), null];
    let failure: unknown;
    for (const deviceId of attempts) {
      try {
        return await this.#request(deviceId);
      } catch (error) {
        failure = error;
        // Another device will not be allowed either.
        if (captureProblemOf(error) === 'denied') throw error;
      }
    }
    if (captureProblemOf(failure) !== 'in-use') throw failure;
    for (const deviceId of await this.#otherDevices(attempts)) {
      const track = await this.#request(deviceId).catch(() => null);
      if (track) return track;
    }
    throw failure;
  }

  async #request(deviceId: string | null): Promise<MediaStreamTrack> {
    const { devices, kind, constraints: constraintsFor } = this.#options;
    if (!devices) throw new TypeError('Devices need a secure context.');
    const constraints = constraintsFor(deviceId);
    const stream = await devices.getUserMedia(
      kind === 'microphone' ? { audio: constraints } : { video: constraints },
    );
    const [track] = stream.getTracks();
    if (!track) throw new DOMException('No track was given.', 'NotFoundError');
    return track;
  }

  async #otherDevices(tried: readonly (string | null)[]): Promise<string[]> {
    const devices = await this.#listed();
    return devices.map(({ deviceId }) => deviceId).filter((deviceId) => !tried.includes(deviceId));
  }

  /** The id that the preferred device has now. */
  async #listedId(preferredId: string): Promise<string> {
    const listed = await this.#listed();
    return findChosen(preferredId, this.#preferredLabel, listed)?.deviceId ?? preferredId;
  }

  async #listed(): Promise<MediaDeviceInfo[]> {
    const wantedKind = this.#options.kind === 'microphone' ? 'audioinput' : 'videoinput';
    const all = (await this.#options.devices?.enumerateDevices()) ?? [];
    return all.filter(({ kind, deviceId }) => kind === wantedKind && deviceId !== '');
  }

  #take(track: MediaStreamTrack, openedFor: string | null): void {
    const before = this.#track;
    this.#track = track;
    this.#openedFor = openedFor;
    this.#problem = null;
    track.contentHint = CONTENT_HINTS[this.#options.kind];
    track.enabled = this.#wanted;
    track.addEventListener('ended', () => void this.#lost(track), { once: true });
    this.#options.onTrack(track);
    before?.stop();
  }

  #release(): void {
    if (!this.#track) return;
    this.#track.stop();
    this.#track = null;
    this.#options.onTrack(null);
  }

  /** Unplugged, taken away by the system, or no longer allowed: what stop() does never ends up here. */
  async #lost(track: MediaStreamTrack): Promise<void> {
    if (track !== this.#track) return;
    this.#track = null;
    this.#options.onTrack(null);
    await this.reconcile();
    this.#options.onLost(track.label, this.state.deviceLabel);
  }

  #tell(): void {
    this.#options.onState(this.state);
  }
}

function facingOf(track: MediaStreamTrack | null): CameraFacing | null {
  const facing = track?.getSettings().facingMode;
  return facing === 'user' || facing === 'environment' ? facing : null;
}
