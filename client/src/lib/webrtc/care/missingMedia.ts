import { kindOf, type MediaSource } from '../media';
import type { InboundSample, MediaSample } from './mediaSample';
import type { MissingMedia } from './repairLadder';

/**
 * Compares what should arrive with what arrived between two looks.
 *
 * A shared screen that stands still sends nothing for good reason, so that only one of which nothing was
 * ever seen is missing.
 *
 * @param expected what the roster says that they send, and they did not pause
 */
export function missingOf(
  expected: readonly MediaSource[],
  before: MediaSample,
  now: MediaSample,
): MissingMedia {
  let missing: MissingMedia = null;
  for (const source of expected) {
    const was = before.inbound.get(source);
    const is = now.inbound.get(source);
    // A counter that went back belongs to a new stream.
    const arrives = is !== undefined && is.packets !== was?.packets && is.packets > 0;
    if (kindOf(source) === 'audio') {
      if (!arrives) return 'media';
    } else if (!isSeen(source, was, is)) {
      if (!arrives) return 'media';
      missing = 'pictures';
    }
  }
  return missing;
}

function isSeen(source: MediaSource, was?: InboundSample, is?: InboundSample): boolean {
  const frames = is?.frames ?? 0;
  return source === 'screen' ? frames > 0 : frames > 0 && frames !== was?.frames;
}

/** Whether not one byte came over a path that carried some before. */
export function isPathSilent(before: MediaSample, now: MediaSample): boolean {
  return now.pathBytes !== null && now.pathBytes > 0 && now.pathBytes === before.pathBytes;
}
