import { OperationQueue } from './OperationQueue';
import { PendingOffer } from './PendingOffer';
import { RemoteCandidates } from './RemoteCandidates';
import { isIceRestart, orderOf, withOrder, type DescriptionOrder } from './sdpSession';
import type { Signal } from './SignalingChannel';

interface NegotiationOptions {
  readonly connection: RTCPeerConnection;
  /** Whether our offer gives way where both sides offer at once; the other side must think otherwise. */
  readonly polite: boolean;
  /** Carries a signal to the other side. */
  readonly send: (signal: Signal) => void;
  /** What is changed in a description of theirs before it is applied. */
  readonly readSdp: (sdp: string) => string;
  /** What is changed in a description of ours before it is sent. */
  readonly writeSdp: (sdp: string) => string;
  /** The offer of theirs that is about to be applied begins another path. */
  readonly onIceRestart: () => void;
  /** An offer of theirs was applied and is about to be answered. */
  readonly onOffer: (offer: RTCSessionDescriptionInit) => void;
  /** A description of theirs was applied, and answered where it was an offer; the next waits for this. */
  readonly onApplied: () => Promise<void>;
  /** Our offer is sent again, since nobody answered it. */
  readonly onOverdue: () => void;
  /** Something cannot be applied, and there is no state to go on from. */
  readonly onBroken: () => void;
}

/**
 * What two connections agree on by offers and answers.
 *
 * It is the "perfect negotiation" of W3C WebRTC 1.0, section 10.7: either side may offer at any time, and
 * where both do, the polite one drops its offer. That is no rollback: once there is a session, the polite
 * side's offers are drafts until they are answered ({@link PendingOffer}). All that changes the signalling
 * state runs in one queue, so that each step sees the state that the step before it left; the flags by
 * which the W3C's example tells what is under way are not needed then.
 *
 * Signals may be lost, come twice or overtake each other: descriptions are numbered and answers name
 * their offer, what is older than what was applied counts for nothing, an offer without an answer is sent
 * again, and one that comes again is answered as it was.
 */
export class Negotiation {
  readonly #options: NegotiationOptions;
  readonly #connection: RTCPeerConnection;
  readonly #queue = new OperationQueue();
  readonly #candidates: RemoteCandidates;
  readonly #pending: PendingOffer;
  /** How many descriptions we have made. */
  #made = 0;
  /** The last description of theirs that was applied. */
  #applied = 0;
  /** What we answered to it, where it was an offer. */
  #answer: Signal | null = null;
  /** What is to be told came after the offer that waits for its answer. */
  #owesOffer = false;
  #isOver = false;

  constructor(options: NegotiationOptions) {
    this.#options = options;
    this.#connection = options.connection;
    this.#candidates = new RemoteCandidates(options.connection);
    this.#pending = new PendingOffer({
      send: (number, draft) => this.#sendOffer(number, draft),
      overdue: () => options.onOverdue(),
      due: () => void this.offerAgain(),
    });
  }

  /** Whether no offer of ours waits for its answer. */
  get isSettled(): boolean {
    return !this.#pending.isPending;
  }

  /** Runs what changes the state of the negotiation after all that was begun before. Never rejects. */
  async run(step: () => Promise<void>): Promise<void> {
    try {
      await this.#queue.run(async () => {
        if (!this.#isOver) await step();
      });
    } catch {
      // Closing aborts what is under way; anything else leaves us with no state to go on from.
      if (!this.#isOver) this.#options.onBroken();
    }
  }

  /** Handles what the other side sent. */
  async handle(signal: Signal): Promise<void> {
    await this.run(() =>
      signal.kind === 'description'
        ? this.#apply(signal.description)
        : this.#candidates.add(signal.candidate),
    );
  }

  /** Makes an offer of how things are now, once that before it is settled. */
  async offer(): Promise<void> {
    await this.run(async () => {
      this.#owesOffer = this.#pending.isPending;
      if (!this.#owesOffer) await this.#makeOffer();
    });
  }

  /** Sends the offer again that was not answered yet, or makes one of how things are now. */
  async offerAgain(): Promise<void> {
    await this.run(async () => {
      if (this.#pending.isPending) this.#pending.send();
      else await this.#makeOffer();
    });
  }

  /** Sends the offer again that was not answered yet, at once. */
  repeatOffer(): void {
    if (this.#pending.isPending) this.#pending.send();
  }

  /** Ends it: what is under way stops, and nothing is sent any more. */
  close(): void {
    this.#isOver = true;
    this.#pending.settle();
  }

  async #apply(description: RTCSessionDescriptionInit): Promise<void> {
    const order = orderOf(description.sdp);
    if (order && this.#isOld(order)) return;
    if (!(await this.#makeWayFor(description, order))) return;
    const { type, sdp = '' } = description;
    const read = { type, sdp: this.#options.readSdp(sdp) };
    await this.#connection.setRemoteDescription(read); // takes a first offer back that collides
    this.#pending.settle();
    this.#applied = order?.number ?? 0;
    this.#answer = null;
    if (type === 'offer') {
      this.#options.onOffer(description);
      await this.#sendAnswer(order);
    }
    await this.#candidates.addEarly();
    await this.#options.onApplied();
    if (this.#owesOffer) void this.offer();
  }

  /** Makes us ready for a description; false where our own goes first, or nothing waits for it. */
  async #makeWayFor(
    { type, sdp = '' }: RTCSessionDescriptionInit,
    order: DescriptionOrder | null,
  ): Promise<boolean> {
    if (type === 'offer') {
      const collides = this.#pending.isPending;
      if (collides && !this.#options.polite) return false;
      const { remoteDescription } = this.#connection;
      if (isIceRestart(remoteDescription?.sdp, sdp)) this.#options.onIceRestart();
      return true;
    }
    if (!this.#pending.isMeantBy(order)) return false;
    const { draft } = this.#pending;
    if (draft) await this.#connection.setLocalDescription(draft);
    return true;
  }

  /** Whether a description was applied before, or one after it; the last offer is answered as it was. */
  #isOld({ number }: DescriptionOrder): boolean {
    if (number === this.#applied && this.#answer) this.#options.send(this.#answer);
    return number <= this.#applied;
  }

  async #sendAnswer(order: DescriptionOrder | null): Promise<void> {
    await this.#connection.setLocalDescription();
    this.#made += 1;
    const { localDescription } = this.#connection;
    if (!localDescription) return;
    const answers = order?.number ?? null;
    this.#answer = this.#toSend(localDescription, { number: this.#made, answers });
    this.#options.send(this.#answer);
  }

  async #makeOffer(): Promise<void> {
    const isDraft = this.#options.polite && this.#connection.remoteDescription !== null;
    const draft = isDraft ? await this.#connection.createOffer() : null;
    if (!draft) await this.#connection.setLocalDescription();
    this.#made += 1;
    this.#pending.begin(this.#made, draft);
  }

  /** Sends an offer of ours; one that was applied with the candidates that were found since. */
  #sendOffer(number: number, draft: RTCSessionDescriptionInit | null): void {
    const offer = draft ?? this.#connection.localDescription;
    if (offer) this.#options.send(this.#toSend(offer, { number, answers: null }));
  }

  #toSend({ type, sdp = '' }: RTCSessionDescriptionInit, order: DescriptionOrder): Signal {
    const sent = this.#options.writeSdp(withOrder(sdp, order));
    return { kind: 'description', description: { type, sdp: sent } };
  }
}
