import type { CareNote } from '../MediaSession';

/**
 * Notes what was done about the media of somebody, once per transition: the console is where it is looked
 * for when a call went badly.
 */
export function logMedia(participantId: string | null, note: CareNote): void {
  // eslint-disable-next-line no-console -- a log of repairs, not a leftover
  console.info(`media${participantId === null ? '' : ` of ${participantId}`}: ${wordsOf(note)}`);
}

function wordsOf(note: CareNote): string {
  switch (note.kind) {
    case 'network-changed':
      return `network ${note.cause}`;
    case 'path-sought':
      return 'another path is looked for';
    case 'path-silent':
      return 'path is silent';
    case 'path-heard':
      return 'path carries again';
    case 'sound-protected':
      return note.isOn ? 'redundant sound' : 'plain sound';
    case 'repair':
      return note.step;
    case 'healed':
      return 'healed';
    case 'quality':
      return `quality ${note.level}`;
  }
}
