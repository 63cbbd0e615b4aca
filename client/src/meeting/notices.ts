import type { FailureCode } from '@/i18n/errorSentence';
import type { CaptureProblem, InputKind } from '@/lib/webrtc/deviceState';
import type { EffectFailure, EffectKind } from '@/lib/webrtc/mediaEffects';
import type { Role } from '@/protocol/events.gen';

/** What a refused action was about. */
export type MeetingAction =
  | 'microphone'
  | 'camera'
  | 'screen-share'
  | 'hand'
  | 'message'
  | 'mute-participant'
  | 'remove-participant'
  | 'set-role'
  | 'lock'
  | 'settings'
  | 'admit'
  | 'deny'
  | 'end';

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
      readonly kind: 'message';
      readonly messageId: string;
      readonly name: string;
      readonly text: string;
    }
  | { readonly kind: 'lobby-request'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'screen-share-started'; readonly participantId: string; readonly name: string }
  | { readonly kind: 'screen-share-stopped'; readonly participantId: string; readonly name: string }
  | {
      readonly kind: 'role-changed';
      readonly participantId: string;
      readonly name: string;
      readonly role: Role;
      readonly isSelf: boolean;
      /** Who decided; null where the room's rules did. */
      readonly byName: string | null;
      readonly isOwnDoing: boolean;
    }
  | { readonly kind: 'room-locked'; readonly locked: boolean }
  | { readonly kind: 'settings-changed' }
  /** The host, or the room's settings, switched something of ours off. */
  | { readonly kind: 'forced-off'; readonly source: 'microphone' | 'camera' | 'screen' }
  /** The device in use is gone; `replacement` is what is used now, null for nothing. */
  | {
      readonly kind: 'device-lost';
      readonly device: InputKind;
      readonly name: string;
      readonly replacement: string | null;
    }
  | {
      readonly kind: 'device-problem';
      readonly device: InputKind;
      readonly problem: CaptureProblem;
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
