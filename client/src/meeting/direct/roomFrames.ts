import type { PeerFrame } from '@/lib/webrtc/channel/PeerFrame';
import type { Emoji } from '@/protocol/events.gen';

/** How somebody is, all of it; a later one replaces it. */
export interface StateFrame {
  readonly kind: 'state';
  readonly isMuted: boolean;
  readonly isVideoOff: boolean;
  readonly isScreenSharing: boolean;
  readonly isScreenPaused: boolean;
  readonly isHandRaised: boolean;
}

/** A message that the server has not stored yet; its reader is whoever it is sent to, alone or not. */
export interface MessageFrame {
  readonly kind: 'message';
  readonly clientMessageId: string;
  readonly content: string;
  readonly isPrivate: boolean;
  /** The id of the message that it answers. */
  readonly replyTo: string | null;
}

/** What people in a room tell each other while the server cannot. None of it says who sends it. */
export type RoomFrame =
  | StateFrame
  | MessageFrame
  /** A message will not be stored after all. */
  | { readonly kind: 'message-withdrawn'; readonly clientMessageId: string }
  | { readonly kind: 'reaction'; readonly emoji: Emoji }
  /** What the server has signed about the roster, and is true whoever shows it. */
  | { readonly kind: 'statement'; readonly statement: string };

/** The same limits as the server's. */
const MAX_IDENTIFIER = 64;
const MAX_MESSAGE = 4_000;
/** A statement about a hundred people has some 45,000. */
const MAX_STATEMENT = 200_000;

const EMOJIS: Readonly<Record<Emoji, true>> = {
  '👍': true,
  '❤️': true,
  '👏': true,
  '🎉': true,
  '😂': true,
  '😮': true,
  '😢': true,
  '🤔': true,
  '👎': true,
};

/** Control characters, but for line breaks and tabs, and halves of characters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;

/** Something to see in a message. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What a peer told, with nothing in it that we did not look at; null where it is none of it. */
export function readRoomFrame(frame: PeerFrame): RoomFrame | null {
  switch (frame.kind) {
    case 'state':
      return stateIn(frame);
    case 'message':
      return messageIn(frame);
    case 'message-withdrawn': {
      const { clientMessageId } = frame;
      return isIdentifier(clientMessageId) ? { kind: 'message-withdrawn', clientMessageId } : null;
    }
    case 'reaction': {
      const { emoji } = frame;
      return isEmoji(emoji) ? { kind: 'reaction', emoji } : null;
    }
    case 'statement': {
      const { statement } = frame;
      return isText(statement, MAX_STATEMENT) ? { kind: 'statement', statement } : null;
    }
    default:
      return null; // of a later version
  }
}

function stateIn(frame: PeerFrame): StateFrame | null {
  const { isMuted, isVideoOff, isScreenSharing, isScreenPaused, isHandRaised } = frame;
  if (typeof isMuted !== 'boolean' || typeof isVideoOff !== 'boolean') return null;
  if (typeof isScreenSharing !== 'boolean' || typeof isScreenPaused !== 'boolean') return null;
  if (typeof isHandRaised !== 'boolean') return null;
  return { kind: 'state', isMuted, isVideoOff, isScreenSharing, isScreenPaused, isHandRaised };
}

function messageIn(frame: PeerFrame): MessageFrame | null {
  const { clientMessageId, content, isPrivate, replyTo = null } = frame;
  if (!isIdentifier(clientMessageId) || typeof isPrivate !== 'boolean') return null;
  if (replyTo !== null && !isIdentifier(replyTo)) return null;
  if (!isText(content, MAX_MESSAGE) || UNWRITABLE.test(content) || !VISIBLE.test(content)) {
    return null;
  }
  return { kind: 'message', clientMessageId, content: content.trim(), isPrivate, replyTo };
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}

function isIdentifier(value: unknown): value is string {
  return isText(value, MAX_IDENTIFIER);
}

function isEmoji(value: unknown): value is Emoji {
  return typeof value === 'string' && Object.hasOwn(EMOJIS, value);
}
