import { MEDIA_SOURCES, type MediaSource } from '../media';
import type { PeerFrame } from './PeerFrame';

/** What a side tells of media, past the server and without a negotiation: those cost a narrow path dear. */
export type MediaWord =
  /** What it does not send for now though it is on: for want of bandwidth. A later one replaces it. */
  | { readonly kind: 'paused'; readonly sources: readonly MediaSource[] }
  /** Pictures came that could not be shown: one that needs none before it would help. */
  | { readonly kind: 'key-frame' }
  /** It needs a negotiation, and leaves it to the other side to begin, so that not both do. */
  | { readonly kind: 'negotiate' };

/** The word that a frame carries: it is written as one; null where it is none. */
export function mediaWordIn({ kind, sources }: PeerFrame): MediaWord | null {
  if (kind === 'key-frame' || kind === 'negotiate') return { kind };
  if (kind !== 'paused' || !Array.isArray(sources)) return null;
  return { kind, sources: MEDIA_SOURCES.filter((source) => sources.includes(source)) };
}
