import type { Role, RoomSettings } from '@/protocol/events.gen';

/**
 * What hosts and co-hosts can do. Whoever is neither is refused by the server.
 *
 * No action rejects: one that fails is undone and told by an `action-failed` notice.
 */
export interface Hosting {
  mute(participantId: string): Promise<void>;
  remove(participantId: string): Promise<void>;
  /** Makes somebody a co-host or an ordinary participant. Host only. */
  setRole(participantId: string, role: Exclude<Role, 'host'>): Promise<void>;

  lock(locked: boolean): Promise<void>;
  updateSettings(change: Partial<RoomSettings>): Promise<void>;

  admit(participantId: string): Promise<void>;
  deny(participantId: string): Promise<void>;

  /** Ends the meeting for everyone. Host only. */
  end(): Promise<void>;
}
