import type { Permissions, Role, RoomSettings } from '@/protocol/events.gen';

/**
 * What hosts and co-hosts can do. Whoever is neither is refused by the server.
 *
 * No action rejects: one that fails is undone and told by an `action-failed` notice.
 */
export interface Hosting {
  mute(participantId: string): Promise<void>;
  /** Mutes everyone but the host and co-hosts. */
  muteEveryone(): Promise<void>;
  /** Asks somebody to switch their microphone on; they decide. */
  askToUnmute(participantId: string): Promise<void>;
  stopVideo(participantId: string): Promise<void>;
  stopShare(participantId: string): Promise<void>;
  lowerHand(participantId: string): Promise<void>;
  lowerAllHands(): Promise<void>;
  /** Shows somebody large to everyone, or no longer; at most three at a time. */
  spotlight(participantId: string, on: boolean): Promise<void>;
  /** Makes exceptions for somebody from what the room allows; null follows the room. */
  setPermissions(participantId: string, permissions: Permissions): Promise<void>;
  /** Takes somebody out for this meeting, or for good. */
  remove(participantId: string, forGood?: boolean): Promise<void>;
  /** Makes somebody a co-host or an ordinary participant. Host only. */
  setRole(participantId: string, role: Exclude<Role, 'host'>): Promise<void>;

  lock(locked: boolean): Promise<void>;
  updateSettings(change: Partial<RoomSettings>): Promise<void>;

  admit(participantId: string): Promise<void>;
  admitAll(): Promise<void>;
  deny(participantId: string): Promise<void>;
  denyAll(): Promise<void>;

  /** Ends the meeting for everyone. Host only. */
  end(): Promise<void>;
}
