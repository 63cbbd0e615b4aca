import { create } from 'zustand';

import type { RequestErrorCode } from '@/lib/socket/ProtocolError';
import type { ConnectionState } from '@/lib/webrtc/media';
import type { OwnPicture } from '@/lib/webrtc/MediaSession';
import type {
  ChatMessage,
  ErrorCode,
  Emoji,
  LobbyEntry,
  MediaKind,
  ParticipantInfo,
  Role,
  RosterEntry,
  RoomSettings,
  WaitsFor,
} from '@/protocol/events.gen';

/**
 * Where the person stands.
 *
 * `idle`: before joining · `joining`: asked, not answered · `waiting`: in the lobby · `joined` ·
 * `reconnecting`: the server is away, media goes on · then one of the ends: `left` by oneself,
 * `removed` (or turned away) by the host, `ended` for everyone, `elsewhere` in another tab, `failed`
 * (see `error`).
 */
export type MeetingPhase =
  | 'idle'
  | 'joining'
  | 'waiting'
  | 'joined'
  | 'reconnecting'
  | 'left'
  | 'removed'
  | 'ended'
  | 'elsewhere'
  | 'failed';

/** Somebody in the meeting, oneself included. */
export interface ParticipantState extends ParticipantInfo {
  readonly isSelf: boolean;
}

/** A message in the chat panel. */
export interface ChatEntry extends ChatMessage {
  readonly isOwn: boolean;
  /**
   * `pending` until the server stored it; `failed` waits for another try. `provisional` is what somebody
   * else wrote while the server is away, and told us themselves.
   */
  readonly status: 'sent' | 'pending' | 'failed' | 'provisional';
  /** How far its file is, while it is not sent. */
  readonly upload?: UploadProgress;
}

/** An upload under way. While `interrupted` there is no connection, and it goes on by itself. */
export interface UploadProgress {
  readonly sentBytes: number;
  readonly phase: 'uploading' | 'interrupted';
}

/** How the connection to somebody does, for the bars on their tile. */
export interface ParticipantConnection {
  readonly state: ConnectionState;
  readonly quality: 'good' | 'fair' | 'poor' | 'unknown';
  readonly roundTripMs: number | null;
  /** Lost packets in either direction, the worse one, 0 to 1. */
  readonly loss: number | null;
}

export interface MeetingError {
  readonly code: RequestErrorCode;
  /** One sentence for people. */
  readonly message: string;
}

/** A reaction that is seen now. */
export interface ShownReaction {
  /** Unlike any other's in this meeting. */
  readonly id: number;
  readonly participantId: string;
  readonly emoji: Emoji;
}

/** Who we are in this meeting. */
export interface MeetingSelf {
  readonly participantId: string;
  /** Who we are in the chat, whenever we leave and come back. */
  readonly personId: string;
  readonly socketId: string;
  readonly role: Role;
  readonly isHost: boolean;
  /** Proves on REST that we are in this room. */
  readonly participantToken: string;
}

/** Who did something in the meeting. */
export interface MeetingActor {
  readonly name: string;
  /** Whether that was oneself. */
  readonly isSelf: boolean;
}

/** One meeting as plain data. Tracks are in the controller's registry, never here. */
export interface MeetingState {
  readonly phase: MeetingPhase;
  /** Why the meeting failed. */
  readonly error: MeetingError | null;
  /** Why one was removed or turned away, in a sentence. */
  readonly endReason: string | null;
  /** The same for programs; null where the meeting simply ended. */
  readonly endCode: ErrorCode | null;
  /** Who removed one, turned one away or ended the meeting; null where nobody in the room did. */
  readonly endedBy: MeetingActor | null;
  /** When whoever was not let in may ask again: milliseconds since 1970. */
  readonly knockAgainAt: number | null;
  /** Whether the room was closed with the meeting: its link works no more. */
  readonly isRoomClosed: boolean;

  readonly self: MeetingSelf | null;
  readonly roomId: string | null;
  /** This meeting; a room has one after the other. */
  readonly meetingId: string | null;
  /** What the numbers of the room's events belong to. */
  readonly epoch: string | null;
  readonly roomCode: string | null;
  readonly roomName: string | null;
  readonly isLocked: boolean;
  readonly settings: RoomSettings | null;

  /** By participant id, oneself included. */
  readonly participants: Readonly<Record<string, ParticipantState>>;
  /** What the server has signed about who may send what, by participant id; nothing else is played. */
  readonly signedRoster: Readonly<Record<string, RosterEntry>>;
  /** What people say themselves is on, by participant id, where the server cannot. */
  readonly directMedia: Readonly<Record<string, readonly MediaKind[]>>;
  /** Participant ids, oneself first, then by arrival. */
  readonly order: readonly string[];
  /** Participant ids of raised hands, the first one raised first. */
  readonly raisedHands: readonly string[];
  /** Participant ids of who is shown large to everyone, the first chosen first. */
  readonly spotlights: readonly string[];
  /** Reactions that are seen now, the newest last. */
  readonly reactions: readonly ShownReaction[];
  /** Participant ids of who speaks now, the loudest first. */
  readonly activeSpeakers: readonly string[];
  /** By participant id; not of oneself. */
  readonly connections: Readonly<Record<string, ParticipantConnection>>;

  /** Participant ids of whose media is being repaired: it should come, and does not. */
  readonly repairing: readonly string[];
  /** Participant ids of whose camera is on and does not come for now, for want of bandwidth. */
  readonly pausedPictures: readonly string[];
  /** How the own camera reaches the others. */
  readonly ownPicture: OwnPicture;

  /** Oldest first. */
  readonly messages: readonly ChatEntry[];
  /** Whether there may be messages before those. */
  readonly hasEarlierMessages: boolean;
  /** Participant ids of who types, by when they began. */
  readonly typing: readonly string[];
  /** What one waits for in the lobby oneself. */
  readonly waitsFor: WaitsFor;
  /** Who waits to be admitted; only hosts and co-hosts know. */
  readonly waiting: readonly LobbyEntry[];
}

export const INITIAL_MEETING: MeetingState = {
  phase: 'idle',
  error: null,
  endReason: null,
  endCode: null,
  endedBy: null,
  knockAgainAt: null,
  isRoomClosed: false,
  self: null,
  roomId: null,
  meetingId: null,
  epoch: null,
  roomCode: null,
  roomName: null,
  isLocked: false,
  settings: null,
  participants: {},
  signedRoster: {},
  directMedia: {},
  order: [],
  raisedHands: [],
  spotlights: [],
  reactions: [],
  activeSpeakers: [],
  connections: {},
  repairing: [],
  pausedPictures: [],
  ownPicture: 'full',
  messages: [],
  hasEarlierMessages: false,
  typing: [],
  waitsFor: 'admission',
  waiting: [],
};

/** Written by the meeting's controller; components only read it. */
export const useMeetingStore = create<MeetingState>()(() => INITIAL_MEETING);
