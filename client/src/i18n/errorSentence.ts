import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';

import type { ErrorCode } from '@/protocol/events.gen';

/** What can go wrong with a request: the codes of the server, and those for when it gave none. */
export type FailureCode =
  ErrorCode | 'UNREACHABLE' | 'OFFLINE' | 'NO_ANSWER' | OwnSentenceFailureCode;

/** Comes with its sentence from the code that tells it, which is loaded later. */
type OwnSentenceFailureCode = 'ROSTER_KEY_CHANGED';

/** Told by the forms of accounts (`accountFailure`): every page loads what stands here. */
type AccountFailureCode =
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_TOO_PERSONAL'
  | 'MAIL_NOT_CONFIGURED'
  | 'LINK_INVALID'
  | 'EMAIL_NOT_VERIFIED';

/** Null where a code means too many things for one sentence: the server's own is shown then. */
const SENTENCES: Readonly<
  Record<
    Exclude<FailureCode, AccountFailureCode | OwnSentenceFailureCode>,
    MessageDescriptor | null
  >
> = {
  VALIDATION_FAILED: msg`Something in what you entered was not accepted. Please check it.`,
  PAYLOAD_TOO_LARGE: msg`This is too large to be sent.`,
  UNSUPPORTED_MEDIA: msg`Files of this kind cannot be used here.`,
  UNAUTHORIZED: msg`Your sign-in is no longer valid. Please sign in again.`,
  SIGNED_OUT: msg`You have been signed out.`,
  FORBIDDEN: msg`You are not allowed to do this.`,
  NOT_FOUND: msg`This is not there any more.`,
  METHOD_NOT_ALLOWED: null,
  CONFLICT: null,
  RATE_LIMITED: msg`That was too often in a short time. Wait a moment and try again.`,
  TOO_MANY_CONNECTIONS: msg`There are too many connections already. Close other tabs, then try again.`,
  ROOM_FULL: msg`This meeting is full. Try again when somebody has left.`,
  ROOM_LOCKED: msg`This meeting is locked. Ask somebody inside to unlock it, then try again.`,
  ROOM_ENDED: msg`This meeting has ended.`,
  MEETING_ENDED: msg`This meeting has ended.`,
  GUESTS_NOT_ALLOWED: msg`This meeting is for people with an account. Sign in to join it.`,
  PASSCODE_REQUIRED: msg`This meeting asks for a passcode.`,
  PASSCODE_WRONG: msg`That is not the passcode of this meeting.`,
  WAITING_FOR_ADMISSION: msg`Please wait until somebody lets you in.`,
  ADMISSION_DENIED: msg`You were not let in.`,
  BANNED_FROM_ROOM: msg`You may not come into this room: the host keeps you out.`,
  INVITATION_INVALID: msg`This invitation does not work any more. Ask for another one, or join without it.`,
  INVITATION_EXPIRED: msg`This invitation has expired. Ask for another one, or join without it.`,
  INVITATION_USED: msg`Somebody else has used this invitation already. Ask for another one, or join without it.`,
  REMOVED_FROM_ROOM: msg`You were removed from this meeting.`,
  RESUME_REFUSED: null,
  MOVED_ELSEWHERE: null,
  ALREADY_IN_ROOM: msg`You are in another meeting already. Leave it first.`,
  NOT_IN_ROOM: msg`You are not in this meeting.`,
  PARTICIPANT_NOT_FOUND: msg`This person is not in the meeting any more.`,
  FINGERPRINT_MISMATCH: msg`Your connection could not be verified. Reload the page.`,
  AUDIO_DISABLED: msg`Microphones are switched off in this meeting.`,
  VIDEO_DISABLED: msg`Cameras are switched off in this meeting.`,
  RECORDING_DISABLED: msg`You may not record this meeting.`,
  SCREEN_SHARE_DISABLED: msg`Sharing a screen is switched off in this meeting.`,
  CHAT_DISABLED: msg`The chat is switched off in this meeting.`,
  // Told where meetings are scheduled (`scheduleFailure`): every page loads what stands here.
  TIME_ZONE_UNKNOWN: null,
  RECURRENCE_INVALID: null,
  MEETING_IN_THE_PAST: null,
  OCCURRENCE_NOT_FOUND: null,
  TOO_MANY_SCHEDULED_MEETINGS: null,
  PRIVATE_MESSAGES_DISABLED: msg`Private messages are switched off in this meeting.`,
  FILES_DISABLED: msg`Sharing files is switched off in this meeting.`,
  FILE_TOO_LARGE: msg`This file is too large.`,
  FILE_TYPE_NOT_ALLOWED: msg`Files of this type cannot be shared here.`,
  TUS_VERSION: null,
  FILE_QUOTA_EXCEEDED: msg`There is no space left for files in this room. Delete some first.`,
  UNKNOWN_EVENT: null,
  SERVICE_UNAVAILABLE: msg`The server is not available right now. Please try again in a moment.`,
  TIMED_OUT: msg`The server took too long to answer. Please try again.`,
  INTERNAL_ERROR: msg`Something went wrong on our side. Please try again.`,
  UNREACHABLE: msg`We could not reach the server. Check your internet connection and try again.`,
  OFFLINE: msg`You are not connected to the server right now.`,
  NO_ANSWER: msg`The server did not answer in time. Please try again.`,
};

/**
 * What to tell a person about a failure, in their language where its code says enough.
 *
 * @param fallback - the server's own sentence, in English
 * @param retryAfter - seconds after which trying again makes sense
 */
export function describeError(
  code: FailureCode,
  fallback: string,
  retryAfter = 0,
): MessageDescriptor | string {
  if (code === 'RATE_LIMITED' && retryAfter > 60) return tryAgainIn(Math.ceil(retryAfter / 60));
  // A server newer than this client may send a code that is not known here.
  const known: Partial<Record<string, MessageDescriptor | null>> = SENTENCES;
  return known[code] ?? fallback;
}

function tryAgainIn(minutes: number): MessageDescriptor {
  return msg({
    message: plural(minutes, {
      one: 'That was too often in a short time. Try again in # minute.',
      other: 'That was too often in a short time. Try again in # minutes.',
    }),
  });
}
