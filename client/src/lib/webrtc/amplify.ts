/** Plays a sound louder than it comes, which an audio element alone cannot. */
export interface Amplifier {
  /** 1 as it comes; above that louder. */
  setGain(gain: number): void;
  /** Plays through another device; an empty string is the system's own. */
  setSink(deviceId: string): void;
  close(): void;
}

/** Not in TypeScript's types yet, nor in Firefox and Safari: there the system's own speaker is used. */
interface SinkContext {
  setSinkId?(deviceId: string): Promise<void>;
}

/** Time constant in seconds of a change of loudness: no click is heard. */
const SMOOTHING_SECONDS = 0.02;

/**
 * Plays a track through a gain; a limiter keeps loud moments from distorting.
 *
 * An element must go on playing the track, muted: Chromium brings no samples of a remote track to Web
 * Audio otherwise.
 */
export function amplify(stream: MediaStream): Amplifier {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(stream);
  const gain = context.createGain();
  const limiter = context.createDynamicsCompressor();
  limiter.threshold.value = -6;
  limiter.ratio.value = 12;
  source.connect(gain).connect(limiter).connect(context.destination);
  return {
    setGain: (value) => gain.gain.setTargetAtTime(value, context.currentTime, SMOOTHING_SECONDS),
    setSink: (deviceId) => {
      // A speaker that was unplugged meanwhile: the default is used.
      (context as SinkContext).setSinkId?.(deviceId).catch(() => undefined);
    },
    close: () => {
      if (context.state === 'closed') return;
      source.disconnect();
      void context.close();
    },
  };
}
