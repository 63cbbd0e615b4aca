import type { Fingerprint } from './fingerprints';
import type { MediaSource } from './media';

/** What the server's roster says of the others, as it is now: by what is known, and what is played. */
export interface PeerRoster {
  /** The certificates of somebody's connections; none while they are not known. */
  fingerprintsOf(participantId: string): readonly Fingerprint[];
  /** Whether what somebody sends as `source` is to be heard or seen. */
  plays(participantId: string, source: MediaSource): boolean;
}
