import type { BackgroundChoice, EffectKind, EffectState, SoundProcessing } from './mediaEffects';

/** What a person can choose a device for. */
export type DeviceKind = 'microphone' | 'camera' | 'speaker';

/** What we capture from. */
export type InputKind = Exclude<DeviceKind, 'speaker'>;

/** A device that can be chosen. */
export interface DeviceOption {
  readonly deviceId: string;
  /** Empty until a permission was given. */
  readonly label: string;
}

/** Which way a camera looks: at the person who holds the phone, or away from them. */
export type CameraFacing = 'user' | 'environment';

/**
 * Why an input gives nothing: `denied` by the person or the system, `not-found` (none plugged in),
 * `in-use` by another program, `unsupported` (no secure context, or an old browser), or `failed`.
 */
export type CaptureProblem = 'denied' | 'not-found' | 'in-use' | 'unsupported' | 'failed';

/** One input: what is wanted of it, and what it does. The two are never the same thing. */
export interface InputState {
  /** What the person asked for. */
  readonly wanted: boolean;
  /** What the track really does: it lives and is not muted. */
  readonly active: boolean;
  /** It is being opened. */
  readonly starting: boolean;
  /** Why it could not be opened; null while nothing is wrong. */
  readonly problem: CaptureProblem | null;
  /** The device in use, null while closed. */
  readonly deviceId: string | null;
  readonly deviceLabel: string | null;
  /** Which way the camera in use looks, where it says so, as phones do. */
  readonly facing: CameraFacing | null;
}

/** What is shared: a whole screen, a window, or a tab of the browser. */
export type ScreenSurface = 'monitor' | 'window' | 'browser';

/** What stays good of a shared screen where not all can: its detail (text) or its motion (video). */
export type ScreenContent = 'detail' | 'motion';

/** The shared screen. */
export interface ScreenState {
  readonly active: boolean;
  /** The picker is open. */
  readonly starting: boolean;
  readonly withSound: boolean;
  /** Null where nothing is shared, or the browser does not tell. */
  readonly surface: ScreenSurface | null;
  /** Its last picture is shown instead of it. */
  readonly paused: boolean;
  readonly content: ScreenContent;
}

/** Everything about devices, as plain data. */
export interface MediaState {
  readonly microphone: InputState;
  readonly camera: InputState;
  readonly screen: ScreenState;
  readonly microphones: readonly DeviceOption[];
  readonly cameras: readonly DeviceOption[];
  readonly speakers: readonly DeviceOption[];
  /** What is done to the own picture and sound now. */
  readonly effects: Readonly<Record<EffectKind, EffectState>>;
}

/** The choices that outlive a meeting. A null device is the system's default. */
export interface DeviceChoices {
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
  readonly microphoneId: string | null;
  readonly cameraId: string | null;
  readonly speakerId: string | null;
  /** What the chosen devices are called: browsers give new ids now and then. */
  readonly labels: Readonly<Record<DeviceKind, string | null>>;
  readonly facing: CameraFacing;
  readonly sound: SoundProcessing;
  readonly background: BackgroundChoice;
  readonly screenContent: ScreenContent;
}

/** A device that was chosen, as it is listed now: by its id or else by its label. */
export function findChosen<Device extends DeviceOption>(
  deviceId: string | null,
  label: string | null,
  devices: readonly Device[],
): Device | null {
  if (deviceId === null) return null;
  return (
    devices.find((device) => device.deviceId === deviceId) ??
    devices.find((device) => device.label !== '' && device.label === label) ??
    null
  );
}

const CLOSED_INPUT: InputState = {
  wanted: false,
  active: false,
  starting: false,
  problem: null,
  deviceId: null,
  deviceLabel: null,
  facing: null,
};

export const INITIAL_MEDIA_STATE: MediaState = {
  microphone: CLOSED_INPUT,
  camera: CLOSED_INPUT,
  screen: {
    active: false,
    starting: false,
    withSound: false,
    surface: null,
    paused: false,
    content: 'detail',
  },
  microphones: [],
  cameras: [],
  speakers: [],
  effects: { background: 'off', noise: 'off' },
};
