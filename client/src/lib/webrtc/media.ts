/** What somebody can send. `screen-audio` is the sound of a shared screen or tab. */
export type MediaSource = 'microphone' | 'camera' | 'screen' | 'screen-audio';

export const MEDIA_SOURCES: readonly MediaSource[] = [
  'microphone',
  'camera',
  'screen',
  'screen-audio',
];

export type MediaKind = 'audio' | 'video';

/** Whether a source is heard or seen. */
export function kindOf(source: MediaSource): MediaKind {
  return source === 'microphone' || source === 'screen-audio' ? 'audio' : 'video';
}

/**
 * How media to or from one participant is doing: `connecting` until it flows for the first time,
 * `interrupted` while it is being repaired (ICE restart, renegotiation), `failed` once repair was
 * given up, `refused` where it came with a certificate that is not theirs.
 */
export type ConnectionState =
  'connecting' | 'connected' | 'interrupted' | 'failed' | 'refused' | 'closed';

/** A participant as the media layer knows them. */
export interface MediaParticipant {
  /** Outlives a reconnection of their socket; peers and tracks are keyed by it. */
  readonly participantId: string;
  /** Where signalling for them goes now. */
  readonly socketId: string;
}

/** How the room's media is to be set up, as told by the server when we join. */
export interface MeshMediaDescription {
  readonly mode: 'mesh';
  readonly iceServers: readonly RTCIceServer[];
}

/** One variant per way that media can travel. */
export type MediaDescription = MeshMediaDescription;
