import type { components } from '@/protocol/api.gen';

type Schemas = components['schemas'];

export type OwnProfile = Schemas['OwnProfile'];
export type AccountPreferences = Schemas['StoredPreferences'];
export type SessionInfo = Schemas['SessionInfo'];
export type AuthResponse = Schemas['AuthResponse'];
export type RoomSummary = Schemas['RoomSummary'];
export type RoomDetails = Schemas['RoomDetails'];
export type RoomPreview = Schemas['RoomPreview'];
export type PresentParticipant = Schemas['PresentParticipant'];
export type CreateRoomRequest = Schemas['CreateRoomRequest'];
/** A chat message as the history keeps it. */
export type StoredMessage = Schemas['ChatMessage'];
