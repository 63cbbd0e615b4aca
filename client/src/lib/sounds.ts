/** A note: its frequency in hertz, and when it begins, in seconds after the chime does. */
interface Note {
  readonly frequency: number;
  readonly at: number;
}

/** Two notes up for who comes, down for who goes; one for a message, two for one to
 * oneself; three for a hand. */
const CHIMES = {
  join: [
    { frequency: 587.33, at: 0 },
    { frequency: 880, at: 0.11 },
  ],
  leave: [
    { frequency: 587.33, at: 0 },
    { frequency: 392, at: 0.11 },
  ],
  message: [{ frequency: 1046.5, at: 0 }],
  mention: [
    { frequency: 1046.5, at: 0 },
    { frequency: 1318.51, at: 0.1 },
  ],
  hand: [
    { frequency: 659.25, at: 0 },
    { frequency: 783.99, at: 0.09 },
    { frequency: 987.77, at: 0.18 },
  ],
} as const satisfies Record<string, readonly Note[]>;

export type Chime = keyof typeof CHIMES;

/** Loudness at its peak, of 1: heard beneath a conversation, not over it. */
const PEAK_GAIN = 0.07;

/** Seconds in which a note dies away. */
const DECAY_S = 0.45;

let context: AudioContext | null = null;

/**
 * Plays a short chime, made on the spot so that no file is loaded. Silent where the browser does not
 * allow sound yet, before the first click on the page.
 */
export function playChime(chime: Chime): void {
  context ??= new AudioContext();
  const { currentTime } = context;
  for (const note of CHIMES[chime]) playNote(context, note.frequency, currentTime + note.at);
}

function playNote(audio: AudioContext, frequency: number, at: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.type = 'sine';
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(PEAK_GAIN, at + 0.012);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + DECAY_S);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + DECAY_S);
}
