/** Candidates kept for a description that is not there yet. */
const MAX_EARLY_CANDIDATES = 64;

/** The other side's candidates; those that come before the description that they belong to wait for it. */
export class RemoteCandidates {
  readonly #connection: RTCPeerConnection;
  #early: (RTCIceCandidateInit | null)[] = [];

  constructor(connection: RTCPeerConnection) {
    this.#connection = connection;
  }

  /** Takes a candidate; null says that there are no more. */
  async add(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (await this.#fits(candidate)) return;
    this.#early.push(candidate);
    if (this.#early.length > MAX_EARLY_CANDIDATES) this.#early.shift();
  }

  /** Tries those that waited with a new description; those that still fit nothing may belong to the next. */
  async addEarly(): Promise<void> {
    const early = this.#early;
    this.#early = [];
    for (const candidate of early) await this.add(candidate);
  }

  /** Adds a candidate; false where it belongs to a description that is not there. */
  async #fits(candidate: RTCIceCandidateInit | null): Promise<boolean> {
    if (!this.#connection.remoteDescription) return false;
    return this.#connection.addIceCandidate(candidate ?? undefined).then(
      () => true,
      () => false,
    );
  }
}
