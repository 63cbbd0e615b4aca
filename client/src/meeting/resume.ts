import { ProtocolError } from '@/lib/socket/ProtocolError';
import type { MediaSession } from '@/lib/webrtc/MediaSession';
import type { ResumeRoomAck } from '@/protocol/events.gen';

import { change, type MeetingScope } from './meetingScope';
import { changeParticipant } from './meetingState';
import { forgetSeat, type Seat } from './rememberedMeeting';

/** What we say of ourselves as we come back. */
interface Returning {
  readonly isMuted: boolean;
  readonly isVideoOff: boolean;
  readonly dtlsFingerprints: string[];
}

/**
 * Asks to go on in a place that the server may still keep; null where it does not.
 *
 * @throws {ProtocolError} as {@link SocketTransport.request}, but for that
 */
export async function askToResume(
  { socket, store, events }: MeetingScope,
  { roomCode, participantId, resumeToken }: Seat,
  returning: Returning,
): Promise<ResumeRoomAck | null> {
  const { self, epoch } = store.getState();
  // A page that was loaded anew knows nothing, and is given the room as it is.
  const seen = self?.participantId === participantId ? events.seen : null;
  try {
    return await socket.request('resume-room', {
      roomCode,
      participantId,
      resumeToken,
      epoch,
      lastSequence: seen?.sequence ?? null,
      lastPersonalSequence: seen?.personalSequence ?? null,
      ...returning,
    });
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== 'RESUME_REFUSED') throw error;
    forgetSeat();
    return null;
  }
}

/** Goes on with what we know of the room and what we missed, which has come by now. */
export function goOn(scope: MeetingScope, session: MediaSession, answer: ResumeRoomAck): void {
  const { you, media } = answer;
  const { participantId: selfId, socketId } = you;
  const { dtlsFingerprints: _ours, ...seen } = you;
  change(scope, (state) => ({
    ...changeParticipant(state, selfId, seen),
    phase: 'joined',
    error: null,
    typing: [],
    self: state.self && { ...state.self, socketId },
  }));
  scope.events.resume(answer);
  const { participants } = scope.store.getState();
  const others = Object.values(participants).filter(({ isSelf }) => !isSelf);
  session.enter({ media, selfId, participants: others });
}

export type GoOn = typeof goOn;
