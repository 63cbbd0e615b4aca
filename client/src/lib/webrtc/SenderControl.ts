import { sendKeyFrame } from './keyFrame';
import { kindOf, type MediaSource } from './media';
import { OperationQueue } from './OperationQueue';
import { sendLimits, type SendLimits } from './sendBudget';
import { applyLimits } from './senderParameters';

/** Has a source cost less than it may. */
export type Narrowing = (source: MediaSource, limits: SendLimits) => SendLimits;

interface SenderControlOptions {
  readonly senders: () => { readonly source: MediaSource; readonly sender: RTCRtpSender }[];
  /** How many peers share our uplink, this one among them. */
  readonly peers: number;
  /** Whether this browser can be made to forget what it sent. */
  readonly canForget: () => boolean;
}

/** What the senders of a connection may cost; one change of their parameters at a time. */
export class SenderControl {
  readonly #options: SenderControlOptions;
  readonly #queue = new OperationQueue();
  #peers: number;
  #narrow: Narrowing = (_, limits) => limits;
  #isHeld = false;
  #isClosed = false;

  constructor(options: SenderControlOptions) {
    this.#options = options;
    this.#peers = options.peers;
  }

  /** Shares our uplink with so many peers from now on. */
  setPeers(peers: number): void {
    if (peers === this.#peers) return;
    this.#peers = peers;
    void this.apply();
  }

  /** What a source may cost where the path to them is wide. */
  limitsOf(source: MediaSource): SendLimits {
    return sendLimits(source, this.#peers);
  }

  /** Narrows what each source may cost from now on. */
  narrow(narrow: Narrowing): void {
    this.#narrow = narrow;
    void this.apply();
  }

  /**
   * Sends no pictures as long as nothing comes over the path, and forgets those that it lost: once it is
   * back, they would be sent again on the other side's request, and from seconds that come all at once Chromium
   * learns a pace by which it holds back what follows, for one to three seconds. Sound goes on, so that they
   * hear that the path is back; without it pictures do.
   */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    void this.apply();
  }

  /**
   * Goes on with pictures that owe nothing to those before: where the path became narrow, the large ones that were
   * lost would be asked for and sent again and again, and leave no room for sound.
   */
  forgetPictures(): void {
    if (this.#options.canForget()) void this.#applyAs(true);
    void this.apply();
  }

  /** Applies the limits to all senders, as after a negotiation. Never rejects. */
  async apply(): Promise<void> {
    await this.#applyAs(false);
  }

  async #applyAs(forgets: boolean): Promise<void> {
    await this.#queue.run(async () => {
      const senders = this.#options.senders();
      const isHeld = forgets || (this.#isHeld && senders.some(isSound));
      for (const { source, sender } of senders) {
        if (this.#isClosed) return;
        const limits = this.#narrow(source, this.limitsOf(source));
        const isOut = (isHeld || limits.isPaused === true) && this.#options.canForget();
        if (sender.track) await applyLimits(sender, source, { ...limits, forgets: isOut });
      }
    });
  }

  /**
   * Sends pictures that need none before them: what was lost on a broken path is missing in those that
   * follow, and a browser asks for another only after it has waited for three seconds.
   */
  async sendKeyFrames(): Promise<void> {
    await this.#queue.run(async () => {
      for (const { source, sender } of this.#options.senders()) {
        if (this.#isClosed) return;
        if (kindOf(source) === 'video' && sender.track) await sendKeyFrame(sender);
      }
    });
  }

  /** Changes nothing any more. */
  close(): void {
    this.#isClosed = true;
  }
}

/** Whether packets of sound go out, be it only a few of silence. */
function isSound({ source, sender }: { source: MediaSource; sender: RTCRtpSender }): boolean {
  return source === 'microphone' && sender.track?.readyState === 'live';
}
