import type { RoomSettings } from '@/protocol/events.gen';
import { INITIAL_MEDIA_STATE } from '@/lib/webrtc/deviceState';
import { INITIAL_CHOICES, useDevicesStore } from '@/store/useDevicesStore';
import {
  INITIAL_MEETING,
  useMeetingStore,
  type ChatEntry,
  type MeetingState,
  type ParticipantState,
} from '@/store/useMeetingStore';
import { NOT_RECORDING, useRecordingStore } from '@/store/useRecordingStore';
import { EMPTY_COMPOSITION, useComposerStore } from '@/store/useComposerStore';
import { INITIAL_MEETING_VIEW, useMeetingViewStore } from '@/store/useMeetingViewStore';
import { INITIAL_PREFERENCES, usePreferencesStore } from '@/store/usePreferencesStore';

export const ROOM_SETTINGS: RoomSettings = {
  allowChat: true,
  allowScreenShare: true,
  allowGuestAccess: true,
  waitingRoom: false,
  waitForHost: false,
  hasPasscode: false,
  hostLeaves: 'hand-over',
  muteParticipantsOnJoin: false,
  maxParticipants: 50,
  allowParticipantAudio: true,
  allowParticipantVideo: true,
  allowPrivateMessages: true,
  allowFiles: true,
  allowRecording: 'moderators',
};

/** Somebody in a meeting, with microphone and camera on. */
export function person(
  participantId: string,
  change: Partial<ParticipantState> = {},
): ParticipantState {
  return {
    participantId,
    personId: participantId,
    socketId: `socket-${participantId}`,
    displayName: participantId,
    role: change.isHost ? 'host' : 'participant',
    isHost: change.role === 'host',
    dtlsFingerprints: [],
    isGuest: false,
    isMuted: false,
    isVideoOff: false,
    isScreenSharing: false,
    isScreenPaused: false,
    isRecording: false,
    isHandRaised: false,
    isSelf: false,
    isReconnecting: false,
    joinedAt: '2026-01-01T10:00:00.000Z',
    ...change,
  };
}

/** A chat message of somebody else. */
export function message(id: string, change: Partial<ChatEntry> = {}): ChatEntry {
  return {
    id,
    senderId: 'socket-ann',
    participantId: 'ann',
    personId: 'ann',
    senderName: 'Ann',
    content: `Message ${id}`,
    type: 'TEXT',
    timestamp: '2026-01-01T10:00:00.000Z',
    isOwn: false,
    status: 'sent',
    ...change,
  };
}

/** Puts all stores of a meeting into a known state: joined, with these people, oneself first. */
export function enterMeeting(
  people: readonly ParticipantState[],
  change: Partial<MeetingState> = {},
): void {
  const self = people.find(({ isSelf }) => isSelf) ?? people[0];
  if (!self) throw new Error('A meeting needs at least oneself.');
  useMeetingStore.setState({
    ...INITIAL_MEETING,
    phase: 'joined',
    self: {
      participantId: self.participantId,
      personId: self.personId,
      socketId: self.socketId,
      role: self.role,
      isHost: self.isHost,
      participantToken: 'token',
    },
    roomId: 'room',
    roomCode: 'abc-def-ghi',
    roomName: 'Design review',
    settings: ROOM_SETTINGS,
    participants: Object.fromEntries(people.map((each) => [each.participantId, each])),
    order: people.map(({ participantId }) => participantId),
    raisedHands: people
      .filter(({ isHandRaised }) => isHandRaised)
      .map((each) => each.participantId),
    ...change,
  });
  const on = { ...INITIAL_MEDIA_STATE.microphone, wanted: true };
  useDevicesStore.setState({
    ...INITIAL_MEDIA_STATE,
    choices: INITIAL_CHOICES,
    microphone: { ...on, active: !self.isMuted },
    camera: { ...on, active: !self.isVideoOff },
    screen: { ...INITIAL_MEDIA_STATE.screen, active: self.isScreenSharing },
  });
  useRecordingStore.setState(NOT_RECORDING);
  useMeetingViewStore.setState(INITIAL_MEETING_VIEW);
  useComposerStore.setState(EMPTY_COMPOSITION);
  usePreferencesStore.setState(INITIAL_PREFERENCES);
}
