/**
 * Notes what was done about the media of somebody, once per transition: the console is where it is looked
 * for when a call went badly.
 */
export function logMedia(participantId: string | null, what: string): void {
  // eslint-disable-next-line no-console -- a log of repairs, not a leftover
  console.info(`media${participantId === null ? '' : ` of ${participantId}`}: ${what}`);
}
