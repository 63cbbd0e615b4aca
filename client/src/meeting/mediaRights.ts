import type { MediaSource } from '@/lib/webrtc/media';
import type { PeerRoster } from '@/lib/webrtc/PeerRoster';
import type { MediaKind } from '@/protocol/events.gen';
import type { MeetingState } from '@/store/useMeetingStore';

import type { MeetingScope } from './meetingScope';

/** As what the signed roster has a source. */
const KINDS = {
  microphone: 'audio',
  camera: 'video',
  screen: 'screen',
  'screen-audio': 'screen',
} as const satisfies Record<MediaSource, MediaKind>;

/**
 * Whether what somebody sends is played: the server has signed that they may send it and have it on,
 * or where it is away they say themselves that what they may send is on.
 *
 * Media flows past the server, so that this is what makes a host's mute real: a client that goes on
 * sending is neither heard nor seen.
 */
export function isPlayed(
  { signedRoster, directMedia }: Pick<MeetingState, 'signedRoster' | 'directMedia'>,
  participantId: string,
  source: MediaSource,
): boolean {
  const kind = KINDS[source];
  const entry = signedRoster[participantId];
  const said = directMedia[participantId];
  if (said) return said.includes(kind) && entry?.allowed.includes(kind) === true;
  return entry?.active.includes(kind) === true;
}

/** The signed roster as the media layer reads it. */
export function peerRosterOf(store: Pick<MeetingScope['store'], 'getState'>): PeerRoster {
  return {
    fingerprintsOf: (id) => store.getState().signedRoster[id]?.dtlsFingerprints ?? [],
    plays: (id, source) => isPlayed(store.getState(), id, source),
  };
}
