import type { MediaSource } from '@/lib/webrtc/media';
import type { PeerRoster } from '@/lib/webrtc/PeerRoster';
import type { SignalingChannel } from '@/lib/webrtc/SignalingChannel';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { RoomSnapshot } from '@/protocol/events.gen';

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

/** What the server says as it lets us in, of which room and meeting. */
export type RosterWord = Pick<RoomSnapshot, 'roster' | 'roomId' | 'meetingId'>;

/** What stands between the tracks that arrive and those that are played. */
export interface TrackGate {
  /** A track came in the place of the one before it; null where nothing more comes. */
  receive(participantId: string, source: MediaSource, track: MediaStreamTrack | null): void;
  close(): void;
}

/**
 * Keeps the store's signed roster: what the server has signed about who may send what, and that alone.
 */
export interface RosterTrust {
  /** The signed roster, as it is at each moment. */
  readonly roster: PeerRoster;
  /** What is believed, as it was signed: for those who may not have it yet. */
  readonly statements: readonly string[];
  /** Another meeting: nothing of before is believed. */
  begin(): void;
  /**
   * We are in the room, for the first time or again; answers what to tell the person where another
   * server lets us in than before.
   */
  enter(word: RosterWord): string | null;
  /** Looks at a statement, whoever shows it: the server, or somebody in the meeting. */
  take(statement: string): Promise<Verdict>;
  /** Does something once all statements are looked at that came before; at once where they are. */
  whenVerified(run: () => void): void;
  /** The same channel, whose signals wait for the statements that came before them. */
  guard(channel: SignalingChannel): SignalingChannel;
  /** The way into a registry for what the signed roster allows. */
  gate(tracks: TrackRegistry): TrackGate;
}
