import type { components } from '@/protocol/api.gen';

type Schemas = components['schemas'];

export type OwnProfile = Schemas['OwnProfile'];
export type AccountRules = Schemas['AccountRules'];
export type AccountPreferences = Schemas['StoredPreferences'];
export type SessionInfo = Schemas['SessionInfo'];
export type AuthResponse = Schemas['AuthResponse'];
export type RoomSummary = Schemas['RoomSummary'];
export type RoomDetails = Schemas['RoomDetails'];
export type HostedRoom = Schemas['HostedRoom'];
export type RoomKind = Schemas['RoomKind'];
export type RoomSettings = Schemas['RoomSettings'];
export type RoomSettingsChange = Schemas['UpdateRoomSettingsRequest'];
export type RoomDefaults = Schemas['RoomDefaults'];
export type MeetingSummary = Schemas['MeetingSummary'];
export type MeetingDetails = Schemas['MeetingDetails'];
export type MeetingRecord = Schemas['MeetingRecord'];
export type SharedFile = Schemas['SharedFile'];
export type MeetingPerson = Schemas['MeetingPerson'];
export type RoomPreview = Schemas['RoomPreview'];
export type PresentParticipant = Schemas['PresentParticipant'];
export type CreateInvitationRequest = Schemas['CreateInvitationRequest'];
export type Invitation = Schemas['Invitation'];
export type CreatedInvitation = Schemas['CreatedInvitation'];
export type CreateRoomRequest = Schemas['CreateRoomRequest'];
/** A chat message as the history keeps it. */
export type StoredMessage = Schemas['ChatMessage'];
export type ScheduledMeeting = Schemas['ScheduledMeeting'];
export type ScheduleMeetingRequest = Schemas['ScheduleMeetingRequest'];
export type UpdateScheduledMeetingRequest = Schemas['UpdateScheduledMeetingRequest'];
export type Occurrence = Schemas['Occurrence'];
export type OccurrenceDetails = Schemas['OccurrenceDetails'];
export type NextOccurrence = Schemas['NextOccurrence'];
export type ChangeScope = Schemas['ChangeScope'];
/** How a meeting repeats. */
export type Recurrence = Schemas['Recurrence-Output'];
export type Weekday = Schemas['Weekday'];
/** Ways to open a file of a meeting, for a few minutes. */
export type FileLinks = Schemas['FileLinks'];
