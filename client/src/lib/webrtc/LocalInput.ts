import { captureProblemOf } from './captureProblem';
import { CONTENT_HINTS } from './captureConstraints';
import {
  findChosen,
  type CameraFacing,
  type CaptureProblem,
  type DeviceOption,
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
  /** The device that was lost is there again, and in use, or what could not be had can. */
  readonly onReturned: (label: string) => void;
  /** Whether the page is looked at: the systems of phones give nothing to others. */
  readonly isSeen: () => boolean;
}

/** Milliseconds between attempts to open what another program holds, by how many there were. */
const RETRY_DELAYS_MS = [5_000, 10_000, 20_000, 30_000] as const;

/**
 * A microphone or a camera: what is wanted of it, and a loop that brings what it does in line with that.
 *
 * Wishes may come at any time and in any order; only the last one counts, and the device is opened and
 * closed by one step at a time. A microphone that is off stays open and is silent, so that it is on
 * again at once; a camera that is off is released, and its light goes out.
 *
 * What is lost is replaced by what there is, and used again once it is back; what another program holds
 * is asked for again now and then. Of the same problem one hears once, and of what comes back by itself.
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
  #toldProblem: CaptureProblem | null = null;
  /** The system gives nothing for now: a call on the phone, a switch of the device, a page at the back. */
  #isSilenced = false;
  /** The device that was in use when it was lost. */
  #missed: DeviceOption | null = null;
  /** What is in use is not what was asked for. */
  #isFallback = false;
  #isRetrying = false;
  #retries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
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
      active: track !== null && track.readyState === 'live' && track.enabled && !this.#isSilenced,
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
    if (on) this.#askAnew();
    await this.reconcile();
  }

  /** Uses another device from now on; null is the default. */
  async prefer(deviceId: string | null, label: string | null): Promise<void> {
    this.#preferredId = deviceId;
    this.#preferredLabel = label;
    this.#missed = null;
    this.#askAnew();
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
    this.#problem = this.#toldProblem = problem;
    this.#tell();
    this.#options.onProblem(problem);
  }

  /** Tries again what failed, where something has changed that may help. */
  async retry(): Promise<void> {
    if (!this.#wanted || this.#problem === null) return;
    this.#isRetrying = true;
    await this.reconcile();
  }

  /** Devices came or went: what failed is tried again, and what was lost is used again. */
  async devicesChanged(): Promise<void> {
    if (this.#problem !== null) {
      if (this.#problem !== 'denied') await this.retry();
      return;
    }
    const returned = this.#track && (await this.#returnedDevice());
    if (!returned || !this.#wanted) return;
    await this.reopen();
    if (this.#track?.label === returned.label) this.#options.onReturned(returned.label);
  }

  /** The page is looked at again: what the system took meanwhile is asked for again. */
  async revive(): Promise<void> {
    if (!this.#wanted) return;
    if (this.#problem !== null) {
      // Whoever said no is not asked again each time; a no that nobody saw was the system's.
      if (this.#toldProblem !== 'denied') await this.retry();
    } else if (this.#isSilenced || this.#track?.readyState === 'ended') await this.reopen();
  }

  /** Releases the device; what is being opened is released as soon as it is there. */
  close(): void {
    this.#wanted = false;
    clearTimeout(this.#retryTimer);
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
    if (!this.#wanted) return false;
    if (this.#problem !== null) return this.#isRetrying;
    return this.#track === null || this.#isOutdated || this.#openedFor !== this.#preferredId;
  }

  /** Opens the preferred device or, where that is not to be had, another one. */
  async #open(): Promise<void> {
    const { kind } = this.#options;
    // Two cameras open at once are more than most phones give.
    if (kind === 'camera') this.#release();
    const preferredId = this.#preferredId;
    this.#isOutdated = false;
    // A try that nobody asked for shows nothing.
    this.#starting = !this.#isRetrying;
    const isRecovery = this.#isRetrying && this.#toldProblem !== null;
    this.#isRetrying = false;
    this.#tell();
    try {
      const track = await this.#firstThatOpens(preferredId);
      if (this.#wanted) this.#take(track, preferredId);
      else track.stop();
      // Nobody is to be heard or seen again unawares.
      if (this.#wanted && isRecovery) this.#options.onReturned(track.label);
    } catch (error) {
      this.#openedFor = preferredId;
      this.#failed(captureProblemOf(error));
    } finally {
      this.#starting = false;
    }
  }

  #failed(problem: CaptureProblem): void {
    this.#problem = problem;
    // What fails at the back is tried again at the front, and told where it fails there.
    if (problem !== this.#toldProblem) {
      const isTold = this.#options.isSeen();
      this.#toldProblem = isTold ? problem : null;
      if (isTold) this.#options.onProblem(problem);
    }
    clearTimeout(this.#retryTimer);
    if (problem !== 'in-use' && problem !== 'failed') return;
    const delay = RETRY_DELAYS_MS[Math.min(this.#retries, RETRY_DELAYS_MS.length - 1)];
    this.#retries += 1;
    this.#retryTimer = setTimeout(() => void this.retry(), delay);
  }

  /** The person asks: it is tried at once, and told where it fails. */
  #askAnew(): void {
    this.#problem = null;
    this.#toldProblem = null;
    this.#retries = 0;
  }

  /** What was lost, or asked for in vain, where it is there now. */
  async #returnedDevice(): Promise<DeviceOption | null> {
    const listed = await this.#listed();
    const missed = this.#missed;
    if (missed) return findChosen(missed.deviceId, missed.label, listed);
    return this.#isFallback ? findChosen(this.#preferredId, this.#preferredLabel, listed) : null;
  }

  /** @throws what the last attempt was refused with */
  async #firstThatOpens(preferredId: string | null): Promise<MediaStreamTrack> {
    const returned = this.#missed && (await this.#returnedDevice());
    const chosen = preferredId === null ? null : await this.#listedId(preferredId);
    const attempts = [...new Set([...(returned ? [returned.deviceId] : []), chosen, null])];
    let failure: unknown;
    for (const deviceId of attempts) {
      try {
        const track = await this.#request(deviceId);
        this.#isFallback = deviceId === null && preferredId !== null;
        if (returned?.deviceId === deviceId) this.#missed = null;
        return track;
      } catch (error) {
        failure = error;
        // Another device will not be allowed either.
        if (captureProblemOf(error) === 'denied') throw error;
      }
    }
    if (captureProblemOf(failure) !== 'in-use') throw failure;
    for (const deviceId of await this.#otherDevices(attempts)) {
      const track = await this.#request(deviceId).catch(() => null);
      this.#isFallback = true;
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
    this.#askAnew();
    clearTimeout(this.#retryTimer);
    this.#isSilenced = false;
    track.contentHint = CONTENT_HINTS[this.#options.kind];
    track.enabled = this.#wanted;
    track.addEventListener('ended', () => void this.#lost(track), { once: true });
    for (const event of ['mute', 'unmute']) {
      track.addEventListener(event, () => this.#silenced(track, event === 'mute'));
    }
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
    this.#missed = { deviceId: track.getSettings().deviceId ?? '', label: track.label };
    this.#options.onTrack(null);
    // That there is no other one goes without saying.
    this.#toldProblem = 'not-found';
    await this.reconcile();
    const { problem, deviceLabel } = this.state;
    // What is forbidden or taken was not unplugged, and has been told; what is back at once is no news.
    const isUnplugged = problem === null || problem === 'not-found';
    if (isUnplugged && deviceLabel !== track.label) this.#options.onLost(track.label, deviceLabel);
  }

  #silenced(track: MediaStreamTrack, isSilenced: boolean): void {
    if (track !== this.#track) return;
    this.#isSilenced = isSilenced;
    this.#tell();
  }

  #tell(): void {
    this.#options.onState(this.state);
  }
}

function facingOf(track: MediaStreamTrack | null): CameraFacing | null {
  const facing = track?.getSettings().facingMode;
  return facing === 'user' || facing === 'environment' ? facing : null;
}
