import type { MediaSource } from '@/lib/webrtc/media';
import type { PeerRoster } from '@/lib/webrtc/PeerRoster';
import { isPermitted } from '@/store/permissions';
import type { MeetingState } from '@/store/useMeetingStore';

import type { MeetingScope } from './meetingScope';

/**
 * Whether what somebody sends is played: they are allowed to send it, and the roster says that it is on.
 *
 * Media flows past the server, so that this is what makes a host's mute real: a client that goes on
 * sending is neither heard nor seen.
 */
export function isPlayed(
  { participants, settings }: Pick<MeetingState, 'participants' | 'settings'>,
  participantId: string,
  source: MediaSource,
): boolean {
  const person = participants[participantId];
  if (!person) return false;
  switch (source) {
    case 'microphone':
      return !person.isMuted && isPermitted(person, settings, 'speak');
    case 'camera':
      return !person.isVideoOff && isPermitted(person, settings, 'show');
    case 'screen':
    case 'screen-audio':
      return person.isScreenSharing && isPermitted(person, settings, 'share');
  }
}

/** The roster as the media layer reads it. */
export function peerRosterOf(store: Pick<MeetingScope['store'], 'getState'>): PeerRoster {
  return {
    fingerprintsOf: (id) => store.getState().participants[id]?.dtlsFingerprints ?? [],
    plays: (id, source) => isPlayed(store.getState(), id, source),
  };
}
