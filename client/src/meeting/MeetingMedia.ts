import type { MediaIdentity } from '@/lib/webrtc/MediaIdentity';
import type { MediaSession } from '@/lib/webrtc/MediaSession';
import type { PeerRoster } from '@/lib/webrtc/PeerRoster';
import type { SignalingChannel } from '@/lib/webrtc/SignalingChannel';
import type { TrackRegistry } from '@/lib/webrtc/TrackRegistry';
import type { MediaDescription } from '@/lib/webrtc/media';

import type { ConnectionMonitor } from './ConnectionMonitor';
import type { DirectRoom } from './direct/DirectRoom';
import type { MeetingScope } from './meetingScope';
import type { RecordedHealth } from './RecordedHealth';
import { RemoteMedia } from './RemoteMedia';
import type { RosterTrust } from './RosterTrust';
import { SocketSignaling } from './SocketSignaling';
import type { TalkTime } from './TalkTime';

/** Builds the session for the way in which a room's media travels. */
export type SessionFactory = (
  media: MediaDescription,
  signaling: SignalingChannel,
  roster: PeerRoster,
  identity: MediaIdentity,
) => MediaSession;

export interface MeetingMediaOptions {
  readonly createSession: SessionFactory;
  readonly tracks: TrackRegistry;
  readonly connections: ConnectionMonitor;
  readonly health: RecordedHealth;
}

/** The media session for as long as we are in the room, outages included, and all that follows it. */
export class MeetingMedia {
  readonly #scope: MeetingScope;
  readonly #options: MeetingMediaOptions;
  /** Loaded once we are in: nothing waits for it. */
  #talkTime: TalkTime | null = null;
  /** Needed while the server is away, and loaded before. */
  #direct: DirectRoom | null = null;
  #session: MediaSession | null = null;
  #remote: RemoteMedia | null = null;

  constructor(scope: MeetingScope, options: MeetingMediaOptions) {
    this.#scope = scope;
    this.#options = options;
  }

  /** Null while we are in no room. */
  get session(): MediaSession | null {
    return this.#session;
  }

  /** Answers the session that there is, or begins one that believes nobody but `trust`. */
  open(media: MediaDescription, trust: RosterTrust, identity: MediaIdentity): MediaSession {
    if (this.#session) return this.#session;
    const { createSession, tracks, connections, health } = this.#options;
    const signaling = trust.guard(new SocketSignaling(this.#scope.socket));
    const session = createSession(media, signaling, trust.roster, identity);
    this.#session = session;
    this.#remote = new RemoteMedia(this.#scope, session, trust.gate(tracks));
    connections.follow(session);
    health.follow(session);
    void import('./TalkTime').then(({ TalkTime }) => {
      this.#talkTime ??= new TalkTime(this.#scope);
      this.#talkTime.follow(this.#session);
    });
    void import('./direct/DirectRoom').then(
      ({ DirectRoom }) => {
        if (this.#session === session) this.#direct = new DirectRoom(this.#scope, session, trust);
      },
      () => null, // without it everything waits for the server
    );
    return session;
  }

  /** Tells the server how long we spoke, while it still listens. */
  reportTalkTime(): void {
    this.#talkTime?.report();
  }

  /** Somebody left: nothing of theirs is shown or received any more. */
  forget(participantId: string): void {
    this.#session?.removeParticipant(participantId);
    this.#options.tracks.remove(participantId);
  }

  /** Ends all media of the room. */
  close(): void {
    this.#options.connections.follow(null);
    this.#options.health.follow(null);
    this.#talkTime?.follow(null);
    this.#direct?.close();
    this.#remote?.close();
    this.#session?.close();
    this.#direct = null;
    this.#remote = null;
    this.#session = null;
    for (const id of this.#scope.store.getState().order) this.#options.tracks.remove(id);
  }
}
