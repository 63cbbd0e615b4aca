import { TypedEmitter } from '@/lib/TypedEmitter';
import type { PeerFrame } from '@/lib/webrtc/channel/PeerFrame';
import type { MediaParticipant, MediaSource } from '@/lib/webrtc/media';
import type {
  ConnectionStats,
  MediaRoom,
  MediaSession,
  MediaSessionEvents,
} from '@/lib/webrtc/MediaSession';

/** A media session that notes what is asked of it; the test emits what it tells. */
export class FakeSession extends TypedEmitter<MediaSessionEvents> implements MediaSession {
  readonly rooms: MediaRoom[] = [];
  readonly participants = new Map<string, string>();
  readonly published = new Map<MediaSource, MediaStreamTrack>();
  /** Who can be told something without the server. */
  readonly reached = new Set<string>();
  readonly told: { readonly to: string; readonly frame: PeerFrame }[] = [];
  isClosed = false;

  enter(room: MediaRoom): void {
    this.rooms.push(room);
    this.participants.clear();
    for (const participant of room.participants) this.addParticipant(participant);
  }

  addParticipant({ participantId, socketId }: MediaParticipant): void {
    this.participants.set(participantId, socketId);
  }

  removeParticipant(participantId: string): void {
    this.participants.delete(participantId);
  }

  publish(source: MediaSource, track: MediaStreamTrack | null): Promise<void> {
    if (track) this.published.set(source, track);
    else this.published.delete(source);
    return Promise.resolve();
  }

  renewIceServers(): Promise<void> {
    return Promise.resolve();
  }

  /** Tells somebody something, where the test has them reached. */
  tell(participantId: string, frame: PeerFrame): boolean {
    if (!this.reached.has(participantId)) return false;
    this.told.push({ to: participantId, frame });
    return true;
  }

  stats(): Promise<ConnectionStats[]> {
    return Promise.resolve([]);
  }

  close(): void {
    this.isClosed = true;
  }
}
