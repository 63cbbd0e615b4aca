import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { ConnectionStats } from '@/lib/webrtc/MediaSession';

/** How the media travels to and from the others, in figures. */
export interface Connections {
  /**
   * Tells the figures of every connection now and every two seconds, until the answer is called. The
   * store has the little of them that tiles show.
   */
  watch(listener: (all: readonly ConnectionStats[]) => void): Unsubscribe;
}
