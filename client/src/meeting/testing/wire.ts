import type {
  ChatMessage,
  JoinRoomAck,
  ParticipantInfo,
  RoomSettings,
} from '@/protocol/events.gen';

const SETTINGS: RoomSettings = {
  allowChat: true,
  allowScreenShare: true,
  allowGuestAccess: true,
  waitingRoom: false,
  waitForHost: false,
  hasPasscode: false,
  hostLeaves: 'hand-over',
  muteParticipantsOnJoin: false,
  maxParticipants: 100,
  allowParticipantAudio: true,
  allowParticipantVideo: true,
  allowPrivateMessages: true,
  allowFiles: true,
  allowRecording: 'moderators',
};

/** Somebody in a room; their ids follow from the name. */
export function person(name: string, change: Partial<ParticipantInfo> = {}): ParticipantInfo {
  return {
    socketId: `socket-${name}`,
    participantId: name,
    personId: name,
    displayName: name,
    role: 'participant',
    isHost: false,
    isGuest: true,
    dtlsFingerprints: [],
    isMuted: false,
    isVideoOff: false,
    isScreenSharing: false,
    isScreenPaused: false,
    isRecording: false,
    isHandRaised: false,
    isReconnecting: false,
    joinedAt: '2026-01-01T10:00:00Z',
    ...change,
  };
}

/** The answer to whoever enters as `me`. */
export function welcome(
  others: readonly ParticipantInfo[] = [],
  change: Partial<JoinRoomAck> = {},
): JoinRoomAck {
  return {
    success: true,
    roomId: 'room',
    meetingId: 'meeting',
    roomCode: 'abc-def-ghi',
    roomName: 'Standup',
    isHost: false,
    isLocked: false,
    participantId: 'me',
    participantToken: 'token',
    you: person('me'),
    participants: [...others],
    roster: { key: { kty: 'EC', crv: 'P-256', x: '', y: '' }, statement: '' },
    messages: [],
    settings: SETTINGS,
    media: { mode: 'mesh', iceServers: [] },
    spotlights: [],
    lobby: [],
    sequence: 10,
    personalSequence: 0,
    epoch: 'epoch',
    resumeToken: 'secret',
    ...change,
  };
}

/** A message as the server stored it. */
export function message(id: string, change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id,
    senderId: 'socket-ada',
    senderName: 'ada',
    content: `message ${id}`,
    type: 'TEXT',
    timestamp: '2026-01-01T10:00:00Z',
    participantId: 'ada',
    personId: 'ada',
    ...change,
  };
}
