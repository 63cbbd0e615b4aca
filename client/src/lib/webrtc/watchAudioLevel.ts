import type { Unsubscribe } from '../TypedEmitter';

/** Milliseconds between two readings: quick enough for a meter, slow enough to cost nothing. */
const INTERVAL_MS = 50;

/** Decibels below full scale that a meter shows as empty. */
const FLOOR_DB = -60;

/**
 * Measures how loud a local track is, for the level meter, until the answer is called.
 *
 * `onLevel` gets 0 (silence) to 1 (full scale), linear in decibels as ears are. The track's sound is
 * not played. Remote tracks are measured by their receivers instead, without a graph each.
 */
export function watchAudioLevel(
  track: MediaStreamTrack,
  onLevel: (level: number) => void,
): Unsubscribe {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(levelOf(samples));
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}

/** The loudness of samples in −1 to 1, as 0 (at or below {@link FLOOR_DB}) to 1 (full scale). */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = Math.sqrt(sum / samples.length);
  if (rms === 0) return 0;
  const decibels = 20 * Math.log10(rms);
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR_DB));
}
