import type { Fingerprint } from '@/lib/webrtc/fingerprints';
import type { Actor, LobbyEntry, ParticipantInfo, Role, RoomSnapshot } from '@/protocol/events.gen';
import {
  INITIAL_MEETING,
  type MeetingActor,
  type MeetingPhase,
  type MeetingState,
  type ParticipantState,
} from '@/store/useMeetingStore';

import { mergeHistory } from './chat/chatLog';

/** A change of the state; what is not in it stays. */
export type MeetingChange = Partial<MeetingState>;

/**
 * The meeting as the server describes it when we enter; unsent messages of before are kept.
 *
 * @param fingerprints of our own certificate: what the server says of it is not asked
 */
export function enterRoom(
  state: MeetingState,
  joined: RoomSnapshot,
  fingerprints: readonly Fingerprint[],
): MeetingChange {
  const you = { ...joined.you, dtlsFingerprints: [...fingerprints] };
  const everyone = [you, ...joined.participants];
  const participants = everyone.map((info) => participantState(info, joined.participantId));
  return {
    phase: 'joined',
    error: null,
    endReason: null,
    self: {
      participantId: joined.participantId,
      personId: joined.you.personId,
      socketId: joined.you.socketId,
      role: joined.you.role,
      isHost: joined.isHost,
      participantToken: joined.participantToken,
    },
    roomId: joined.roomId,
    meetingId: joined.meetingId,
    epoch: joined.epoch,
    roomCode: joined.roomCode,
    roomName: joined.roomName,
    isLocked: joined.isLocked,
    settings: joined.settings,
    participants: Object.fromEntries(participants.map((each) => [each.participantId, each])),
    order: participants.map(({ participantId }) => participantId),
    raisedHands: queueOf(participants),
    spotlights: joined.spotlights,
    reactions: [],
    connections: {},
    activeSpeakers: [],
    ...messagesOf(state, joined),
    typing: [],
    waiting: joined.lobby,
  };
}

/** So many messages come with entering; fewer mean that there are no earlier ones. */
const MESSAGES_AT_ENTRY = 50;

function messagesOf(state: MeetingState, joined: RoomSnapshot): MeetingChange {
  const messages = mergeHistory(state.messages, joined.messages, joined.you.personId);
  const oldest = joined.messages[0];
  const isWhole = joined.messages.length < MESSAGES_AT_ENTRY;
  const goesOn = oldest !== undefined && messages[0]?.id !== oldest.id;
  return { messages, hasEarlierMessages: goesOn ? state.hasEarlierMessages : !isWhole };
}

/** What is known of why a meeting is over. */
export type EndOfMeeting = Partial<
  Pick<MeetingState, 'endReason' | 'endCode' | 'endedBy' | 'knockAgainAt' | 'isRoomClosed'>
>;

/** The state of a meeting that is over; what was said stays readable. */
export function leaveRoom(
  state: MeetingState,
  phase: Extract<MeetingPhase, 'left' | 'removed' | 'ended' | 'elsewhere' | 'failed'>,
  why: EndOfMeeting = {},
): MeetingState {
  const { roomId, roomCode, roomName, messages } = state;
  return { ...INITIAL_MEETING, ...why, phase, roomId, roomCode, roomName, messages };
}

/** Somebody came, or came back under another socket id. */
export function addParticipant(state: MeetingState, info: ParticipantInfo): MeetingChange {
  const { participantId } = info;
  const isKnown = participantId in state.participants;
  const added = participantState(info, state.self?.participantId ?? null);
  return {
    participants: { ...state.participants, [participantId]: added },
    order: isKnown ? state.order : [...state.order, participantId],
    // Whoever returns from an outage may have kept a place further ahead.
    raisedHands: info.isHandRaised
      ? queueOf([...othersInQueue(state, participantId), added])
      : withHand(state.raisedHands, participantId, false),
  };
}

/** Somebody left. */
export function removeParticipant(state: MeetingState, participantId: string): MeetingChange {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== participantId);
  const { [participantId]: _gone, ...participants } = state.participants;
  const { [participantId]: _connection, ...connections } = state.connections;
  return {
    participants,
    connections,
    order: without(state.order),
    raisedHands: without(state.raisedHands),
    spotlights: without(state.spotlights),
    activeSpeakers: without(state.activeSpeakers),
    typing: without(state.typing),
  };
}

/** Something about somebody changed; nothing happens where they are not there. */
export function changeParticipant(
  state: MeetingState,
  participantId: string,
  change: Partial<ParticipantInfo>,
): MeetingChange {
  const before = state.participants[participantId];
  if (!before) return {};
  return {
    participants: { ...state.participants, [participantId]: { ...before, ...change } },
    ...(change.isHandRaised !== undefined && {
      raisedHands: withHand(state.raisedHands, participantId, change.isHandRaised),
    }),
  };
}

/** Somebody is something else in the room, perhaps oneself. */
export function changeRole(state: MeetingState, participantId: string, role: Role): MeetingChange {
  const isHost = role === 'host';
  const { self } = state;
  return {
    ...changeParticipant(state, participantId, { role, isHost }),
    ...(self?.participantId === participantId && { self: { ...self, role, isHost } }),
  };
}

/** Who waits now, one entry a person. */
export function withWaiting(waiting: readonly LobbyEntry[], entry: LobbyEntry): LobbyEntry[] {
  return [...withoutWaiting(waiting, entry.participantId), entry];
}

export function withoutWaiting(
  waiting: readonly LobbyEntry[],
  participantId: string,
): LobbyEntry[] {
  return waiting.filter((entry) => entry.participantId !== participantId);
}

/** Who a socket id of the wire belongs to; null where they are not there (any more). */
export function participantAt(state: MeetingState, socketId: string): ParticipantState | null {
  return Object.values(state.participants).find((each) => each.socketId === socketId) ?? null;
}

/** Who did something, as people are told of it; null where nobody in the room did. */
export function actorIn(state: MeetingState, by: Actor | undefined): MeetingActor | null {
  if (!by) return null;
  return { name: by.displayName, isSelf: by.participantId === state.self?.participantId };
}

function participantState(info: ParticipantInfo, selfId: string | null): ParticipantState {
  return { ...info, isSelf: info.participantId === selfId };
}

/** Whose hands are up, whoever raised theirs first. */
function queueOf(participants: readonly ParticipantState[]): string[] {
  return participants
    .filter((each) => each.isHandRaised)
    .sort((a, b) => (a.handRaisedAt ?? '').localeCompare(b.handRaisedAt ?? ''))
    .map(({ participantId }) => participantId);
}

/** Who is in the queue but for one person, in its order. */
function othersInQueue(state: MeetingState, without: string): ParticipantState[] {
  return state.raisedHands.flatMap((id) => {
    const participant = state.participants[id];
    return participant && id !== without ? [participant] : [];
  });
}

/** Hands keep the order in which they were raised. */
function withHand(hands: readonly string[], id: string, raised: boolean): readonly string[] {
  if (hands.includes(id) === raised) return hands;
  return raised ? [...hands, id] : hands.filter((each) => each !== id);
}
