import type { CareNote, OwnPicture } from '../MediaSession';
import type { MeshPeer } from '../MeshPeer';
import type { PeerRoster } from '../PeerRoster';
import { logMedia } from './mediaLog';
import { watchNetwork } from './networkChanges';
import { PeerCare } from './PeerCare';

/** Milliseconds between two looks at all connections. */
const LOOK_MS = 1_000;

/** Milliseconds between two moments in which it is listened whether anything comes. */
const LISTEN_MS = 250;

/** Milliseconds between two looks that are no longer comparable: the page stood still meanwhile. */
const PAUSE_MS = 3_000;

export interface MeshCareOptions {
  /** By participant id, as they are at any time. */
  readonly peers: ReadonlyMap<string, MeshPeer>;
  readonly roster: Pick<PeerRoster, 'plays'>;
  readonly onRepair: (participantId: string, isUnderWay: boolean) => void;
  readonly onOwnPicture: (picture: OwnPicture) => void;
  /** Told of what is noticed and done; without a participant of the network as a whole. */
  readonly onNote: (participantId: string | null, note: CareNote) => void;
}

/** Watches over the connections of a mesh, so that nobody has to load the page anew. */
export class MeshCare {
  readonly #options: MeshCareOptions;
  readonly #cares = new Map<MeshPeer, PeerCare>();
  readonly #timers: readonly ReturnType<typeof setInterval>[];
  readonly #stopWatching: () => void;
  #lookedAt = performance.now();
  #listenedAt = performance.now();
  #ownPicture: OwnPicture = 'full';
  #isLooking = false;

  constructor(options: MeshCareOptions) {
    this.#options = options;
    this.#timers = [
      setInterval(() => void this.#look(), LOOK_MS),
      setInterval(() => this.#listen(), LISTEN_MS),
    ];
    this.#stopWatching = watchNetwork((cause) => {
      this.#note(null, { kind: 'network-changed', cause });
      for (const { connection } of options.peers.values()) connection?.renewPath();
    });
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#stopWatching();
    this.#cares.clear();
  }

  /** A page that stood still itself heard nothing for that reason. */
  #listen(): void {
    const now = performance.now();
    const stoodStill = now - this.#listenedAt > PAUSE_MS;
    this.#listenedAt = now;
    for (const care of this.#cares.values()) {
      if (stoodStill) care.forgetSilence();
      care.listen(now);
    }
  }

  async #look(): Promise<void> {
    const now = performance.now();
    const stoodStill = now - this.#lookedAt > PAUSE_MS;
    this.#lookedAt = now;
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#meetPeers();
    const cares = [...this.#cares.values()];
    if (stoodStill) for (const care of cares) care.forget();
    await Promise.all(cares.map((care) => care.look(now).catch(() => undefined)));
    this.#isLooking = false;
    this.#tellOwnPicture();
  }

  #meetPeers(): void {
    const { peers, roster, onRepair } = this.#options;
    const present = new Set(peers.values());
    for (const peer of this.#cares.keys()) if (!present.has(peer)) this.#cares.delete(peer);
    for (const [participantId, peer] of peers) {
      if (this.#cares.has(peer)) continue;
      const tell = (isUnderWay: boolean) => onRepair(participantId, isUnderWay);
      const note = (what: CareNote) => this.#note(participantId, what);
      this.#cares.set(peer, new PeerCare({ peer, roster, onRepair: tell, onNote: note }));
    }
  }

  #note(participantId: string | null, note: CareNote): void {
    logMedia(participantId, note);
    this.#options.onNote(participantId, note);
  }

  /** With several peers it is our own connection only where none of them gets all of it. */
  #tellOwnPicture(): void {
    const pictures = [...this.#cares.values()]
      .map(({ ownPicture }) => ownPicture)
      .filter((each) => each !== null);
    let picture: OwnPicture = 'full';
    if (pictures.length > 0 && !pictures.includes('full')) {
      picture = pictures.includes('smaller') ? 'smaller' : 'paused';
    }
    if (picture === this.#ownPicture) return;
    this.#ownPicture = picture;
    this.#options.onOwnPicture(picture);
  }
}
