import type { CameraFacing } from './deviceState';
import type { SoundProcessing } from './mediaEffects';

/** 720p is what a mesh sends at best; what each peer gets is made smaller by its sender. */
const CAMERA: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 30, max: 30 },
};

/** What to tell encoders of a track (W3C MediaStreamTrack Content Hints). */
export const CONTENT_HINTS = {
  microphone: 'speech',
  camera: 'motion',
  'screen-audio': 'music',
} as const;

/** How a microphone is asked for; a null device is the system's default. */
export function microphoneConstraints(
  deviceId: string | null,
  { echoCancellation, autoGainControl, noiseSuppression }: SoundProcessing,
): MediaTrackConstraints {
  return {
    echoCancellation,
    autoGainControl,
    // Two suppressors in a row make voices hollow: where RNNoise does it, the browser does not.
    noiseSuppression: noiseSuppression === 'standard',
    ...(deviceId !== null && { deviceId: { exact: deviceId } }),
  };
}

/** How a camera is asked for; a null device is the one that looks the way that is wanted. */
export function cameraConstraints(
  deviceId: string | null,
  facing: CameraFacing,
): MediaTrackConstraints {
  return {
    ...CAMERA,
    ...(deviceId === null ? { facingMode: { ideal: facing } } : { deviceId: { exact: deviceId } }),
  };
}

/** The options of the Screen Capture specification that lib.dom does not know yet. */
export interface ScreenCaptureOptions extends DisplayMediaStreamOptions {
  readonly systemAudio: 'include' | 'exclude';
  readonly selfBrowserSurface: 'include' | 'exclude';
  readonly surfaceSwitching: 'include' | 'exclude';
}

/**
 * How a screen is asked for: with its sound, unprocessed, since it is no voice; the tab of the meeting
 * itself is not offered, since it would show itself in itself.
 */
export const SCREEN_OPTIONS: ScreenCaptureOptions = {
  video: { frameRate: { ideal: 30, max: 30 } },
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  systemAudio: 'include',
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'include',
};
