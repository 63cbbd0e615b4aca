import type { EventSource } from '../TypedEmitter';
import type { QualityLevel } from './care/qualityPolicy';
import type { RepairStep } from './care/repairLadder';
import type { PeerFrame } from './channel/PeerFrame';
import type { ConnectionState, MediaDescription, MediaParticipant, MediaSource } from './media';

/** What a session tells. Participants are remote, but for `speakers`. */
export interface MediaSessionEvents {
  /** A track arrived; it may still be muted, until the first packet. */
  track: {
    readonly participantId: string;
    readonly source: MediaSource;
    readonly track: MediaStreamTrack;
  };
  /** A track will bring nothing more. */
  'track-ended': { readonly participantId: string; readonly source: MediaSource };
  'connection-state': { readonly participantId: string; readonly state: ConnectionState };
  /** What of theirs does not come for now though it is on, since the network cannot carry it. */
  paused: { readonly participantId: string; readonly sources: readonly MediaSource[] };
  /** Something of theirs that should come does not: it is being repaired, or is back. */
  repair: { readonly participantId: string; readonly isUnderWay: boolean };
  /** What was noticed about the way to somebody, or about the network (null), and done for it. */
  care: { readonly participantId: string | null; readonly note: CareNote };
  /** Somebody can be told something without the server. */
  'peer-reached': { readonly participantId: string };
  /** Somebody told something without the server: whoever holds their certificate. */
  'peer-frame': { readonly participantId: string; readonly frame: PeerFrame };
  /** How the own camera reaches the others. */
  'own-picture': { readonly picture: OwnPicture };
  /** Who speaks now, the loudest first, the own id among them. Told when it changes. */
  speakers: { readonly participantIds: readonly string[] };
}

/** What is done for the media of a connection. */
export type CareNote =
  | { readonly kind: 'network-changed'; readonly cause: string }
  /** Another path is looked for: an ICE restart. */
  | { readonly kind: 'path-sought' }
  /** Not one byte comes, and ICE has not noticed. */
  | { readonly kind: 'path-silent' }
  /** Something comes again over a path that was silent. */
  | { readonly kind: 'path-heard' }
  /** What should come does not: this step is taken. */
  | { readonly kind: 'repair'; readonly step: RepairStep }
  | { readonly kind: 'healed' }
  /** Our sound is sent with redundancy from now on, or no longer. */
  | { readonly kind: 'sound-protected'; readonly isOn: boolean }
  /** So much of our pictures they get from now on. */
  | { readonly kind: 'quality'; readonly level: QualityLevel };

/** `smaller` and `paused` are what a weak connection leaves of it. */
export type OwnPicture = 'full' | 'smaller' | 'paused';

/** Figures of the media to and from one participant. Null where not known (yet). */
export interface ConnectionStats {
  readonly participantId: string;
  readonly state: ConnectionState;
  /** Round trip on the path in use, in milliseconds. */
  readonly roundTripMs: number | null;
  /** Share of packets lost on the way to us since the last call, 0 to 1. */
  readonly inboundLoss: number | null;
  /** Share of packets lost on the way to them, as their last reports say, 0 to 1. */
  readonly outboundLoss: number | null;
  readonly inboundBitsPerSecond: number | null;
  readonly outboundBitsPerSecond: number | null;
  /** Received picture of the camera, in pixels. */
  readonly frameWidth: number | null;
  readonly frameHeight: number | null;
  readonly framesPerSecond: number | null;
  /** Format of the received picture, such as `VP8`. */
  readonly codec: string | null;
  /** What holds our picture for them back. */
  readonly limitedBy: 'none' | 'cpu' | 'bandwidth' | 'other' | null;
  /** Whether a TURN server relays the media. */
  readonly relayed: boolean | null;
  /** Share of the time since the last call that their picture stood still, 0 to 1. */
  readonly frozen: number | null;
  /** Share of their sound since the last call that had to be made up, 0 to 1. */
  readonly concealed: number | null;
}

/** The room as we find it when we enter it. */
export interface MediaRoom {
  readonly media: MediaDescription;
  readonly selfId: string;
  /** The others who are there. */
  readonly participants: readonly MediaParticipant[];
}

/**
 * The media of one meeting, however it travels.
 *
 * The owner says what to send ({@link publish}) and who is in the room, in the order in which the
 * server told it; the session answers by events. A mesh and an SFU hide behind this interface.
 */
export interface MediaSession extends EventSource<MediaSessionEvents> {
  /**
   * We entered the room, or entered it again after an outage. Connections to those who are still there
   * are kept where the other side kept them too.
   */
  enter(room: MediaRoom): void;
  /** Somebody entered after us, or came back under a new socket id. */
  addParticipant(participant: MediaParticipant): void;
  /** Somebody left. */
  removeParticipant(participantId: string): void;
  /** Sends `track` as `source` to everyone, now and later; null stops sending it. */
  publish(source: MediaSource, track: MediaStreamTrack | null): Promise<void>;
  /** Uses fresh credentials from now on; what flows goes on. */
  renewIceServers(iceServers: readonly RTCIceServer[]): Promise<void>;
  /** Tells somebody something without the server; false where there is no way to them. */
  tell(participantId: string, frame: PeerFrame): boolean;
  /** How the media to and from each participant does. */
  stats(): Promise<ConnectionStats[]>;
  /** Ends all media and lets everything go. The session cannot be used again. */
  close(): void;
}
