import { SpeakerRanking } from './SpeakerRanking';

/** Milliseconds between two readings. */
export const SPEAKER_INTERVAL_MS = 200;

/** What is known of one remote microphone. */
interface Heard {
  readonly rtpTimestamp: number;
  readonly level: number;
}

export interface ActiveSpeakerOptions {
  /** The receivers of the others' microphones by participant id. */
  readonly receivers: () => ReadonlyMap<string, RTCRtpReceiver>;
  /** The own microphone's sender and participant id, where it is sent to anybody. */
  readonly self: () => { readonly id: string; readonly sender: RTCRtpSender } | null;
  readonly onChange: (participantIds: readonly string[]) => void;
}

/**
 * Tells who speaks. One timer reads every level: of the others from the header extension that comes
 * with their packets (RFC 6464, `getSynchronizationSources`), the own one from the sender's statistics.
 * Nothing is decoded or analysed for it.
 */
export class ActiveSpeakerDetector {
  readonly #options: ActiveSpeakerOptions;
  readonly #ranking = new SpeakerRanking();
  readonly #heard = new Map<string, Heard>();
  readonly #timer: ReturnType<typeof setInterval>;
  #closed = false;

  constructor(options: ActiveSpeakerOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#read(), SPEAKER_INTERVAL_MS);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  async #read(): Promise<void> {
    const levels = new Map<string, number>();
    const receivers = this.#options.receivers();
    for (const [id, receiver] of receivers) levels.set(id, this.#levelOf(id, receiver));
    for (const id of [...this.#heard.keys()]) if (!receivers.has(id)) this.#heard.delete(id);
    const self = this.#options.self();
    if (self) levels.set(self.id, await ownLevel(self.sender));
    if (this.#closed) return;
    const order = this.#ranking.update(levels, performance.now());
    if (order) this.#options.onChange(order);
  }

  /**
   * A source stays listed for ten seconds after its last packet (W3C WebRTC 1.0, section 5.3): one
   * whose RTP time stands still sends nothing and is silent.
   */
  #levelOf(id: string, receiver: RTCRtpReceiver): number {
    const sources = receiver.getSynchronizationSources();
    const latest = sources.reduce<RTCRtpSynchronizationSource | undefined>(
      (best, each) => (best && best.timestamp >= each.timestamp ? best : each),
      undefined,
    );
    if (!latest) return 0;
    const before = this.#heard.get(id);
    const isStale = before?.rtpTimestamp === latest.rtpTimestamp;
    const level = isStale ? before.level / 2 : (latest.audioLevel ?? 0);
    this.#heard.set(id, { rtpTimestamp: latest.rtpTimestamp, level });
    return level;
  }
}

/** The level of what a sender captures, 0 to 1; 0 while it is muted. */
async function ownLevel(sender: RTCRtpSender): Promise<number> {
  if (!sender.track?.enabled) return 0;
  const report = await sender.getStats().catch(() => null);
  for (const entry of (report?.values() ?? []) as Iterable<RTCStats & { audioLevel?: number }>) {
    if (entry.type === 'media-source') return entry.audioLevel ?? 0;
  }
  return 0;
}
