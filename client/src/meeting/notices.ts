import type { FailureCode } from '@/i18n/errorSentence';
import type { CaptureProblem, InputKind } from '@/lib/webrtc/deviceState';
import type { EffectFailure, EffectKind } from '@/lib/webrtc/mediaEffects';
import type { Emoji, Permissions, Role } from '@/protocol/events.gen';
import type { MeetingActor } from '@/store/useMeetingStore';

/** What a refused action was about. */
export type MeetingAction =
  | 'microphone'
  | 'camera'
  | 'screen-share'
  | 'recording'
  | 'hand'
  | 'reaction'
  | 'message'
  | 'file'
  | 'mute-participant'
  | 'mute-everyone'
  | 'ask-to-unmute'
  | 'stop-participant-video'
  | 'stop-participant-share'
  | 'lower-hand'
  | 'lower-all-hands'
  | 'set-permissions'
  | 'spotlight'
  | 'remove-participant'
  | 'set-role'
  | 'lock'
  | 'settings'
  | 'admit'
  | 'deny'
  | 'end';

/** Somebody to whom something was done. */
interface NoticeTarget {
  readonly participantId: string;
  readonly name: string;
  readonly isSelf: boolean;
}

/** What hosts and co-hosts did; `by` is null where the room's rules did it, or somebody outside. */
export type HostingNotice =
  | (NoticeTarget & {
      readonly kind: 'role-changed';
      readonly role: Role;
      readonly by: MeetingActor | null;
    })
  | (NoticeTarget & {
      readonly kind: 'permissions-changed';
      readonly permissions: Permissions;
      readonly by: MeetingActor | null;
    })
  /** Something of somebody else's was switched off, or their hand lowered. */
  | (NoticeTarget & {
      readonly kind: 'switched-off';
      readonly what: 'microphone' | 'camera' | 'screen' | 'hand';
      readonly by: MeetingActor;
    })
  | (NoticeTarget & { readonly kind: 'participant-removed'; readonly by: MeetingActor })
  | { readonly kind: 'everyone-muted'; readonly by: MeetingActor | null }
  | {
      readonly kind: 'spotlight-changed';
      /** The names of who is in it now. */
      readonly names: readonly string[];
      readonly includesSelf: boolean;
      readonly by: MeetingActor | null;
    }
  /** A host asks us to switch our microphone on. */
  | { readonly kind: 'unmute-requested'; readonly by: MeetingActor | null }
  | { readonly kind: 'room-locked'; readonly locked: boolean; readonly by: MeetingActor | null }
  | { readonly kind: 'settings-changed'; readonly by: MeetingActor | null }
  /** A host, or the room's settings, switched something of ours off. */
  | {
      readonly kind: 'forced-off';
      readonly source: 'microphone' | 'camera' | 'screen';
      readonly by: MeetingActor | null;
    };

/**
 * Something the person should hear of. The interface turns each into a toast, a live announcement or
 * nothing; the controller itself plays the sounds.
 */
export type MeetingNotice =
  | { readonly kind: 'participant-joined'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'participant-left'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'hand-raised'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'hand-lowered'; readonly participantId: string; readonly name: string }
  | {
      readonly kind: 'reaction';
      readonly participantId: string;
      readonly name: string;
      readonly emoji: Emoji;
    }
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly name: string;
      readonly text: string;
      /** Only we can read it. */
      readonly isPrivate: boolean;
      /** We are meant by name. */
      readonly mentionsMe: boolean;
    }
  | { readonly kind: 'lobby-request'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'screen-share-started'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'screen-share-stopped'; readonly participantId: string; readonly name: string }
  | HostingNotice
  /** The device in use is gone; `replacement` is what is used now, null for nothing. */
  | {
      readonly kind: 'device-lost';
      readonly device: InputKind;
      readonly name: string;
      readonly replacement: string | null;
    }
  /** The device that was lost is in use again. */
  | { readonly kind: 'device-returned'; readonly device: InputKind; readonly name: string }
  | {
      readonly kind: 'device-problem';
      readonly device: InputKind;
      readonly problem: CaptureProblem;
    }
  /** Somebody else records the meeting, or no longer does. */
  | { readonly kind: 'recording-started' | 'recording-stopped'; readonly name: string }
  /** The own recording is over: saved, or cut short for want of room, of a permission, or by a failure. */
  | {
      readonly kind: 'recording-ended';
      readonly reason: 'saved' | 'full' | 'failed' | 'forbidden';
    }
  | { readonly kind: 'screen-problem'; readonly problem: CaptureProblem }
  /** A background or the noise suppression could not go on, and is off now. */
  | { readonly kind: 'effect-ended'; readonly effect: EffectKind; readonly reason: EffectFailure }
  | { readonly kind: 'reconnecting' }
  | { readonly kind: 'reconnected' }
  /** An action was refused and undone; `message` is the server's own sentence on why. */
  | {
      readonly kind: 'action-failed';
      readonly action: MeetingAction;
      readonly code: FailureCode;
      readonly message: string;
    };
