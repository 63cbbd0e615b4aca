import type { SignalingChannel } from '@/lib/webrtc/SignalingChannel';
import type { RoomJoined } from '@/protocol/events.gen';

/** What was made of a statement about the roster. */
export type Verdict =
  | 'accepted'
  /** Not signed by the server whose meeting this is, or no statement at all. */
  | 'forged'
  /** About another room or meeting. */
  | 'elsewhere'
  /** What it says was signed differently since. */
  | 'outdated'
  /** Too old to be believed. */
  | 'expired';

/**
 * Keeps the store's signed roster: what the server has signed about who may send what, and that alone.
 */
export interface RosterTrust {
  /** Another meeting: nothing of before is believed. */
  begin(): void;
  /**
   * We are in the room, for the first time or again.
   *
   * @throws {ProtocolError} `ROSTER_KEY_CHANGED` where another server answers than before
   */
  enter(joined: RoomJoined): void;
  /** Looks at a statement, whoever shows it: the server, or somebody in the meeting. */
  take(statement: string): Promise<Verdict>;
  /** Does something once all statements are looked at that came before; at once where they are. */
  whenVerified(run: () => void): void;
  /** The same channel, whose signals wait for the statements that came before them. */
  guard(channel: SignalingChannel): SignalingChannel;
}
