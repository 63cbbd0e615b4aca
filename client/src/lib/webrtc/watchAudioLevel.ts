import type { Unsubscribe } from '../TypedEmitter';

/** Milliseconds between two readings: quick enough for a meter, slow enough to cost nothing. */
const INTERVAL_MS = 50;

/** Decibels below full scale that a meter shows as empty. */
const FLOOR_DB = -60;

/**
 * Measures how loud a local track is, for the level meter, until the answer is called.
 *
 * `onLevel` gets 0 (silence) to 1 (full scale), linear in decibels as ears are, and the decibels of full
 * scale themselves (−∞ for nothing at all). The track's sound is not played. Remote tracks are measured by their receivers instead, without a graph each.
 */
export function watchAudioLevel(
  track: MediaStreamTrack,
  onLevel: (level: number, decibels: number) => void,
): Unsubscribe {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const decibels = decibelsOf(samples);
    onLevel(levelAt(decibels), decibels);
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}

/** Decibels as 0 (at or below {@link FLOOR_DB}) to 1 (full scale). */
function levelAt(decibels: number): number {
  return decibels === -Infinity ? 0 : Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}

/** The effective value of samples in decibels of full scale; −∞ for nothing. */
function decibelsOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 20 * Math.log10(Math.sqrt(sum / samples.length));
}
