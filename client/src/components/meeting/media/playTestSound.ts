const NOTES_HZ = [523.25, 659.25, 783.99];
const NOTE_SECONDS = 0.22;
const VOLUME = 0.18;

/**
 * Plays three friendly notes on a speaker (null is the system's own). Resolves when they have faded;
 * a speaker that is gone meanwhile falls back to the system's.
 */
export async function playTestSound(speakerId: string | null): Promise<void> {
  const context = new AudioContext();
  const output = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = output.stream;
  if (speakerId !== null && 'setSinkId' in element) {
    await element.setSinkId(speakerId).catch(() => undefined);
  }
  await element.play();
  const end = scheduleNotes(context, output);
  await new Promise<void>((resolve) => {
    end.onended = () => resolve();
  });
  element.srcObject = null;
  await context.close();
}

/** Gives back the last note, whose end is the end of all. */
function scheduleNotes(context: AudioContext, output: AudioNode): OscillatorNode {
  const notes = NOTES_HZ.map((frequency, index) => {
    const start = context.currentTime + 0.05 + index * NOTE_SECONDS;
    const stop = start + NOTE_SECONDS * 2;
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.linearRampToValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(VOLUME, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, stop);
    const oscillator = new OscillatorNode(context, { frequency, type: 'sine' });
    oscillator.connect(gain).connect(output);
    oscillator.start(start);
    oscillator.stop(stop);
    return oscillator;
  });
  const last = notes.at(-1);
  if (!last) throw new Error('A test sound has at least one note.');
  return last;
}
