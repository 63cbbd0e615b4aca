import { cameraKey, screenKey } from '../stage/planStage';

/** The sounds that somebody sends. */
export type SoundSource = 'microphone' | 'screen-audio';

/** The tile in whose menu the volume of a sound is set. */
export function tileOfSound(participantId: string, source: SoundSource): string {
  return source === 'microphone' ? cameraKey(participantId) : screenKey(participantId);
}

/** The sound that belongs to a tile. */
export function soundOf(tileKey: string): { participantId: string; source: SoundSource } {
  const participantId = tileKey.slice(tileKey.indexOf(':') + 1);
  const source = tileKey === cameraKey(participantId) ? 'microphone' : 'screen-audio';
  return { participantId, source };
}
