import { TypedEmitter, type EventSource, type Unsubscribe } from '../TypedEmitter';
import { cameraConstraints, microphoneConstraints } from './captureConstraints';
import { captureProblemOf } from './captureProblem';
import {
  INITIAL_MEDIA_STATE,
  type CameraFacing,
  type CaptureProblem,
  type DeviceChoices,
  type DeviceOption,
  type InputKind,
  type MediaState,
  type ScreenContent,
} from './deviceState';
import type { FrozenPicture } from './FrozenPicture';
import { InputPipeline } from './InputPipeline';
import { LocalInput } from './LocalInput';
import type { MediaSource } from './media';
import type { EffectFailure, EffectKind, EffectState, SoundProcessing } from './mediaEffects';
import { ScreenCapture, type ScreenCaptureResult } from './ScreenCapture';
import type { TrackProcessor } from './trackProcessing';

/** What of the browser's devices is used here; tests bring their own. */
export type CaptureDevices = Pick<
  MediaDevices,
  | 'getUserMedia'
  | 'getDisplayMedia'
  | 'enumerateDevices'
  | 'addEventListener'
  | 'removeEventListener'
>;

export interface MediaManagerOptions {
  /** `navigator.mediaDevices`; undefined outside a secure context. */
  readonly devices: CaptureDevices | undefined;
  /** `navigator.permissions`, where the browser has it. */
  readonly permissions?: Pick<Permissions, 'query'> | undefined;
  /** `document`: whether the page is looked at. */
  readonly page?: Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'> | undefined;
  readonly choices: DeviceChoices;
  /** As of {@link ScreenCapture}. */
  readonly freeze?: (track: MediaStreamTrack) => Promise<FrozenPicture>;
}

export interface MediaManagerEvents {
  /** Something about devices changed. */
  state: MediaState;
  /** What is captured from a source changed; null where nothing is any more. */
  track: { readonly source: MediaSource; readonly track: MediaStreamTrack | null };
  /** The device in use is gone; `replacement` is the label of what is used now. */
  'device-lost': {
    readonly device: InputKind;
    readonly label: string;
    readonly replacement: string | null;
  };
  /** The device that was lost is in use again. */
  'device-returned': { readonly device: InputKind; readonly label: string };
  'device-problem': { readonly device: InputKind; readonly problem: CaptureProblem };
  /** An effect ended by itself. */
  'effect-failed': { readonly effect: EffectKind; readonly reason: EffectFailure };
}

const INPUTS: readonly InputKind[] = ['microphone', 'camera'];

/** What is done to an input, by what the person calls it. */
const EFFECT_OF = { microphone: 'noise', camera: 'background' } as const;

/**
 * The person's own devices: microphone, camera and screen, before and during a meeting. It opens and
 * closes them as wanted, falls back where one is missing, and tells what really happens by events.
 * Nothing here rejects: no device and no permission are normal states.
 */
export class MediaManager implements EventSource<MediaManagerEvents> {
  readonly #events = new TypedEmitter<MediaManagerEvents>();
  readonly #options: MediaManagerOptions;
  readonly #inputs: Readonly<Record<InputKind, LocalInput>>;
  readonly #pipelines: Readonly<Record<InputKind, InputPipeline>>;
  readonly #screen: ScreenCapture;
  /** What is wanted of the inputs, kept while they are closed. */
  readonly #wishes: Record<InputKind, boolean>;
  readonly #onDeviceChange = () => void this.#devicesChanged();
  readonly #onVisibilityChange = () => {
    if (this.#options.page?.hidden === false)
      for (const kind of INPUTS) void this.#inputs[kind].revive();
  };
  readonly #permissionWatchers: Unsubscribe[] = [];
  #state = INITIAL_MEDIA_STATE;
  #sound: SoundProcessing;
  #facing: CameraFacing;
  #opening: Promise<void> | null = null;

  constructor(options: MediaManagerOptions) {
    this.#options = options;
    const { devices, choices } = options;
    this.#sound = choices.sound;
    this.#facing = choices.facing;
    this.#pipelines = {
      microphone: this.#createPipeline('microphone'),
      camera: this.#createPipeline('camera'),
    };
    this.#inputs = {
      microphone: this.#createInput('microphone', choices.microphoneId, choices.labels.microphone),
      camera: this.#createInput('camera', choices.cameraId, choices.labels.camera),
    };
    this.#screen = new ScreenCapture({
      devices,
      content: choices.screenContent,
      ...(options.freeze && { freeze: options.freeze }),
      onState: (screen) => this.#update({ screen }),
      onTrack: (source, track) => this.#events.emit('track', { source, track }),
    });
    this.#wishes = { microphone: choices.microphoneOn, camera: choices.cameraOn };
    for (const kind of INPUTS) this.#inputs[kind].want(this.#wishes[kind]);
    this.#state = { ...this.#state, ...this.#inputStates() };
  }

  get state(): MediaState {
    return this.#state;
  }

  on<Name extends keyof MediaManagerEvents>(
    event: Name,
    listener: (payload: MediaManagerEvents[Name]) => void,
  ): Unsubscribe {
    return this.#events.on(event, listener);
  }

  /** What is given of a source now, with what effects make of it. */
  track(source: MediaSource): MediaStreamTrack | null {
    return source === 'screen' || source === 'screen-audio'
      ? this.#screen.track(source)
      : this.#pipelines[source].track;
  }

  /** Opens the devices that are wanted and begins to watch for changes; once only. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Switches an input on or off; resolves when that is done, or failed. */
  set(input: InputKind, on: boolean): Promise<void> {
    this.#wishes[input] = on;
    return this.#inputs[input].set(on);
  }

  /** Uses another device from now on; null is the system's default. */
  async select(
    input: InputKind,
    deviceId: string | null,
    label: string | null = null,
  ): Promise<void> {
    await this.#inputs[input].prefer(deviceId, label);
  }

  /** Uses the camera that looks that way, whichever it is. */
  async face(facing: CameraFacing): Promise<void> {
    this.#facing = facing;
    const camera = this.#inputs.camera;
    void camera.reopen();
    await camera.prefer(null, null);
  }

  /** Has the browser treat the microphone's sound another way from now on. */
  async treatSound(sound: SoundProcessing): Promise<void> {
    this.#sound = sound;
    await this.#inputs.microphone.reopen();
  }

  /** Puts a processor between an input and everybody; null takes it away. */
  process(input: InputKind, processor: TrackProcessor | null): Promise<void> {
    return this.#pipelines[input].setProcessor(processor);
  }

  /** Asks what to share and captures it; must be called by a click or a key. */
  startScreen(): Promise<ScreenCaptureResult> {
    return this.#screen.start();
  }

  /** Asks what to share in the place of what is shared; must be called by a click or a key. */
  changeScreen(): Promise<ScreenCaptureResult> {
    return this.#screen.change();
  }

  /** Holds the shared picture, or lets it go on. */
  pauseScreen(paused: boolean): Promise<void> {
    return this.#screen.pause(paused);
  }

  /** Says what is to stay good of the shared screen. */
  showScreenAs(content: ScreenContent): void {
    this.#screen.show(content);
  }

  stopScreen(): void {
    this.#screen.stop();
  }

  /** Releases every device. Can be opened again. */
  close(): void {
    this.#opening = null;
    this.#options.devices?.removeEventListener('devicechange', this.#onDeviceChange);
    this.#options.page?.removeEventListener('visibilitychange', this.#onVisibilityChange);
    for (const stop of this.#permissionWatchers.splice(0)) stop();
    this.#screen.stop();
    for (const kind of INPUTS) this.#inputs[kind].close();
  }

  #createInput(kind: InputKind, preferredId: string | null, label: string | null): LocalInput {
    return new LocalInput(
      {
        kind,
        devices: this.#options.devices,
        constraints: (deviceId) =>
          kind === 'microphone'
            ? microphoneConstraints(deviceId, this.#sound)
            : cameraConstraints(deviceId, this.#facing),
        onState: (state) => {
          this.#pipelines[kind].syncEnabled();
          this.#update({ [kind]: state });
        },
        onTrack: (track) => this.#pipelines[kind].setSource(track),
        onLost: (label, replacement) =>
          this.#events.emit('device-lost', { device: kind, label, replacement }),
        onReturned: (label) => this.#events.emit('device-returned', { device: kind, label }),
        onProblem: (problem) => this.#events.emit('device-problem', { device: kind, problem }),
        isSeen: () => this.#options.page?.hidden !== true,
      },
      preferredId,
      label,
    );
  }

  #createPipeline(kind: InputKind): InputPipeline {
    const effect = EFFECT_OF[kind];
    return new InputPipeline({
      holdsBack: kind === 'camera',
      onTrack: (track) => this.#events.emit('track', { source: kind, track }),
      onState: (state) => this.#effectChanged(effect, state),
      onFailure: (reason) => this.#events.emit('effect-failed', { effect, reason }),
    });
  }

  #effectChanged(effect: EffectKind, state: EffectState): void {
    if (this.#state.effects[effect] === state) return;
    this.#update({ effects: { ...this.#state.effects, [effect]: state } });
  }

  async #open(): Promise<void> {
    this.#options.devices?.addEventListener('devicechange', this.#onDeviceChange);
    this.#options.page?.addEventListener('visibilitychange', this.#onVisibilityChange);
    const { microphone, camera } = this.#inputs;
    for (const kind of INPUTS) this.#inputs[kind].want(this.#wishes[kind]);
    if (microphone.state.wanted && camera.state.wanted) await this.#openBoth();
    await Promise.all([microphone.reconcile(), camera.reconcile()]);
    await this.#listDevices();
    await this.#watchPermissions();
  }

  /** One request for both, so that the browser asks the person only once. */
  async #openBoth(): Promise<void> {
    const { microphone, camera } = this.#inputs;
    try {
      const stream = await this.#options.devices?.getUserMedia({
        audio: microphone.constraints,
        video: camera.constraints,
      });
      const [audio] = stream?.getAudioTracks() ?? [];
      const [video] = stream?.getVideoTracks() ?? [];
      if (audio) microphone.adopt(audio);
      if (video) camera.adopt(video);
    } catch (error) {
      // One may be missing or forbidden and the other not: each is asked for alone then. But where the
      // person has just said no to both, they are not asked twice more.
      if (captureProblemOf(error) !== 'denied' || (await this.#isOneForbidden())) return;
      for (const kind of INPUTS) this.#inputs[kind].fail('denied');
    }
  }

  async #isOneForbidden(): Promise<boolean> {
    const states = await Promise.all(INPUTS.map((kind) => this.#permission(kind)));
    return states.filter((status) => status?.state === 'denied').length === 1;
  }

  /** Null where the browser does not tell; Firefox knows these names only lately. */
  async #permission(kind: InputKind): Promise<PermissionStatus | null> {
    const query = this.#options.permissions?.query({ name: kind });
    return (await query?.catch(() => null)) ?? null;
  }

  /** Whoever allows a device later need not press anything here again. */
  async #watchPermissions(): Promise<void> {
    for (const kind of INPUTS) {
      const status = await this.#permission(kind);
      if (!status || !this.#opening) continue;
      const onChange = () => {
        if (status.state === 'granted') void this.#inputs[kind].retry();
      };
      status.addEventListener('change', onChange);
      this.#permissionWatchers.push(() => status.removeEventListener('change', onChange));
    }
  }

  /** Something was plugged in or out. */
  async #devicesChanged(): Promise<void> {
    await this.#listDevices();
    for (const kind of INPUTS) await this.#inputs[kind].devicesChanged();
  }

  async #listDevices(): Promise<void> {
    const devices = (await this.#options.devices?.enumerateDevices().catch(() => [])) ?? [];
    this.#update({
      microphones: optionsOf(devices, 'audioinput'),
      cameras: optionsOf(devices, 'videoinput'),
      speakers: optionsOf(devices, 'audiooutput'),
    });
  }

  #inputStates(): Pick<MediaState, InputKind> {
    return { microphone: this.#inputs.microphone.state, camera: this.#inputs.camera.state };
  }

  #update(change: Partial<MediaState>): void {
    this.#state = { ...this.#state, ...change };
    this.#events.emit('state', this.#state);
  }
}

/** The devices of a kind; without a permission they have no id, and cannot be chosen. */
function optionsOf(devices: readonly MediaDeviceInfo[], kind: MediaDeviceKind): DeviceOption[] {
  return devices
    .filter((device) => device.kind === kind && device.deviceId !== '')
    .map(({ deviceId, label }) => ({ deviceId, label }));
}
