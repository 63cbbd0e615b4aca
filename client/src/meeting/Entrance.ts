import { ProtocolError } from '@/lib/socket/ProtocolError';
import { NO_IDENTITY, type MediaIdentity } from '@/lib/webrtc/MediaIdentity';
import type { ResumeRoomAck, RoomSnapshot } from '@/protocol/events.gen';

import type { EntryKeys } from './Meeting';
import type { MeetingScope } from './meetingScope';
import { rememberedSeat, rememberedStay } from './rememberedMeeting';
import type { GoOn } from './resume';
import type { RosterTrust } from './RosterTrust';

/** Which room, under which name. */
export interface Destination extends EntryKeys {
  readonly roomCode: string;
  readonly displayName: string;
}

/** How we were let in. */
export type Entry =
  /** We know the room as it is; `isInPlace` where we are who we were. */
  | { readonly kind: 'entered'; readonly snapshot: RoomSnapshot; readonly isInPlace: boolean }
  /** We know what we missed, and go on. */
  | { readonly kind: 'resumed'; readonly answer: ResumeRoomAck; readonly goOn: GoOn };

export interface EntranceOptions {
  /** By what the others know our connections. */
  readonly identity: Promise<MediaIdentity>;
  /** Loads what checks the server's word on who may send what. */
  readonly loadTrust: (scope: MeetingScope) => Promise<RosterTrust>;
  /** Looks at what we can send as we enter. */
  readonly introduce: () => { readonly microphone: boolean; readonly camera: boolean };
}

/**
 * How one goes on after an outage: loaded once one is in, so that it is there by then. Without it one
 * enters anew.
 */
const loadResuming = () => import('./resume').catch(() => null);

/** The way into a room: who we are, whom we believe, and in our place wherever it is kept. */
export class Entrance {
  readonly #scope: MeetingScope;
  readonly #options: EntranceOptions;
  #identity: MediaIdentity = NO_IDENTITY;
  #trust: RosterTrust | null = null;
  #loadingTrust: Promise<RosterTrust> | null = null;

  constructor(scope: MeetingScope, options: EntranceOptions) {
    this.#scope = scope;
    this.#options = options;
  }

  /** By what the others know our connections; {@link NO_IDENTITY} before we asked to enter. */
  get identity(): MediaIdentity {
    return this.#identity;
  }

  /** What checks the server's word; null before we asked to enter. */
  get trust(): RosterTrust | null {
    return this.#trust;
  }

  /** Loads what is needed at the click on Join. */
  prepare(): void {
    void this.#loadTrust().catch(() => null); // asking tries again
  }

  /** We are in: loads what is needed when the server is away. */
  prepareReturn(): void {
    void loadResuming();
  }

  /**
   * Asks to be let in, for the first time or again after an outage. The room's events are held back from
   * then on, until whoever is let in lets them through.
   *
   * @param isWanted - whether anybody still waits for the answer; null is answered where nobody does
   * @throws {ProtocolError} as {@link SocketTransport.request}
   */
  async ask(destination: Destination, isWanted: () => boolean): Promise<Entry | null> {
    const { events, socket, store } = this.#scope;
    try {
      [this.#identity, this.#trust] = await Promise.all([
        this.#options.identity,
        this.#loadTrust(),
      ]);
      if (!isWanted()) return null;
      const { microphone, camera } = this.#options.introduce();
      events.hold();
      // Told only where it is the host that one waits for.
      store.setState({ waitsFor: 'admission' });
      const introduction = {
        isMuted: !microphone,
        isVideoOff: !camera,
        dtlsFingerprints: [...this.#identity.fingerprints],
      };
      const seat = rememberedSeat(destination.roomCode);
      const resuming = seat ? await loadResuming() : null;
      const resumed = seat && (await resuming?.askToResume(this.#scope, seat, introduction));
      // Left, or another attempt, while the answer was on its way.
      if (!isWanted()) return null;
      if (resuming && resumed) return this.#resumed(resumed, resuming.goOn);
      const snapshot = await socket.request('join-room', {
        ...destination,
        ...introduction,
        userId: null,
        participantToken: rememberedStay(destination.roomCode),
        canResume: true,
      });
      return isWanted() ? { kind: 'entered', snapshot, isInPlace: false } : null;
    } catch (error) {
      events.drop();
      throw error;
    }
  }

  #resumed(answer: ResumeRoomAck, goOn: GoOn): Entry {
    const { snapshot } = answer;
    return snapshot
      ? { kind: 'entered', snapshot, isInPlace: true }
      : { kind: 'resumed', answer, goOn };
  }

  #loadTrust(): Promise<RosterTrust> {
    this.#loadingTrust ??= this.#options.loadTrust(this.#scope).catch(() => {
      this.#loadingTrust = null;
      throw new ProtocolError('OFFLINE', '');
    });
    return this.#loadingTrust;
  }
}
