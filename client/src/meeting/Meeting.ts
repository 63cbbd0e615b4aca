import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { TrackSource } from '@/lib/webrtc/TrackRegistry';

import type { CallHealth } from './CallHealth';
import type { Connections } from './Connections';
import type { DeviceControls } from './DeviceControls';
import type { Hands } from './Hands';
import type { Hosting } from './Hosting';
import type { MeetingChat } from './chat/MeetingChat';
import type { MediaEffects } from './MediaEffects';
import type { MeetingRecording } from './MeetingRecording';
import type { MeetingNotice } from './notices';
import type { Reactions } from './Reactions';
import type { ScreenShare } from './ScreenShare';

/** What one brings along that opens a room. */
export interface EntryKeys {
  /** Where the room asks for one. */
  readonly passcode: string | null;
  /** The token of the invitation link by which one came. */
  readonly invitation: string | null;
}

/**
 * What the interface can do with a meeting and the devices in it. State is read from
 * `useMeetingStore` and `useDevicesStore`, tracks from {@link tracks}.
 *
 * No action rejects: one that fails is undone and told by an `action-failed` notice.
 */
export interface Meeting {
  /** Live tracks by participant and source; the own ones under the own id, or {@link SELF_PREVIEW} before joining. */
  readonly tracks: TrackSource;
  readonly devices: DeviceControls;
  readonly screen: ScreenShare;
  readonly effects: MediaEffects;
  readonly recording: MeetingRecording;
  readonly chat: MeetingChat;
  readonly hands: Hands;
  readonly reactions: Reactions;
  readonly connections: Connections;
  readonly health: CallHealth;
  readonly hosting: Hosting;
  /** Listens to notices until the answer is called. */
  onNotice(listener: (notice: MeetingNotice) => void): Unsubscribe;

  /** Before joining: opens the devices for the preview, and the connection so that joining is one round trip. */
  prepare(): Promise<void>;
  /** Joins, or asks to; resolves when the phase is `joined`, `waiting`, `elsewhere` or `failed`. */
  join(roomCode: string, displayName: string, keys: EntryKeys): Promise<void>;
  /** Goes on here with a meeting that is open in another tab. */
  useHere(): Promise<void>;
  /** Leaves the meeting or the lobby and closes devices and connection. */
  leave(): Promise<void>;
  /** Lets everything go when the page is left; it can be prepared again. */
  dispose(): void;
}

/** The id under which own tracks are found before we have one in the meeting. */
export const SELF_PREVIEW = 'self';
