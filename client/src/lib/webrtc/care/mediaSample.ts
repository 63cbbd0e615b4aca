import type { MediaSource } from '../media';

/** What arrived of one source since its connection began. */
export interface InboundSample {
  readonly packets: number;
  /** Pictures that could be shown; null of sound. */
  readonly frames: number | null;
}

/** One look at a connection. Null where not known (yet). */
export interface MediaSample {
  readonly inbound: ReadonlyMap<MediaSource, InboundSample>;
  /** Everything that came, over whichever path, in bytes: the two sides may use different ones. */
  readonly pathBytes: number | null;
  /** The same of what was sent, and when, in milliseconds of the report's own clock. */
  readonly sentBytes: number | null;
  readonly takenAt: number;
  /** Share of our packets lost, as their last reports say, 0 to 1. */
  readonly loss: number | null;
  /** The same of our sound alone, which is reported on less often: the last that was said. */
  readonly soundLoss: number | null;
  readonly soundReportedAt: number | null;
  readonly roundTripMs: number | null;
  /** When the other side reported that last, in milliseconds of the report's own clock. */
  readonly reportedAt: number | null;
  /** What the browser's congestion control takes the path to carry, in bits per second; not all tell. */
  readonly outgoingBitrate: number | null;
  /** What holds our camera's picture back. */
  readonly limitedBy: RTCQualityLimitationReason | null;
}

/** What lib.dom does not know of a remote-inbound-rtp entry. */
interface RemoteInboundStats extends RTCStats {
  readonly kind?: string;
  readonly fractionLost?: number;
  readonly roundTripTime?: number;
}

/**
 * Reads a report of one connection (W3C webrtc-stats).
 *
 * @param sources what each section carries towards us, by its mid
 */
export function sampleOf(
  report: RTCStatsReport,
  sources: ReadonlyMap<string, MediaSource>,
): MediaSample {
  const all = [...report.values()] as RTCStats[];
  const ofType = <Entry>(type: string) => all.filter((each) => each.type === type) as Entry[];
  const reports = ofType<RemoteInboundStats>('remote-inbound-rtp');
  const reasons = ofType<RTCOutboundRtpStreamStats>('outbound-rtp')
    .map(({ qualityLimitationReason }) => qualityLimitationReason)
    .filter((reason) => reason !== undefined);
  const reportedAt = highest(reports.map(({ timestamp }) => timestamp));
  // Sound is reported on less often than pictures: what is old already was counted.
  const latest = reports.filter(({ timestamp }) => timestamp === reportedAt);
  const spoken = reports.filter(({ kind }) => kind === 'audio');
  const seconds = highest(latest.map(({ roundTripTime }) => roundTripTime));
  const pair = pairInUse(ofType('transport'), ofType('candidate-pair'));
  return {
    inbound: inboundOf(ofType('inbound-rtp'), sources),
    pathBytes: receivedBytesOf(report),
    sentBytes: pair?.bytesSent ?? null,
    takenAt: pair?.timestamp ?? 0,
    outgoingBitrate: pair?.availableOutgoingBitrate ?? null,
    loss: highest(latest.map(({ fractionLost }) => fractionLost)),
    soundLoss: highest(spoken.map(({ fractionLost }) => fractionLost)),
    soundReportedAt: highest(spoken.map(({ timestamp }) => timestamp)),
    reportedAt,
    roundTripMs: seconds === null ? null : seconds * 1_000,
    limitedBy: reasons.find((reason) => reason !== 'none') ?? reasons[0] ?? null,
  };
}

/** Everything that came since a connection began, in bytes; null where nothing is known. */
export function receivedBytesOf(report: RTCStatsReport): number | null {
  const all = [...report.values()] as RTCStats[];
  const ofType = (type: string) => all.filter((each) => each.type === type);
  const [transport] = ofType('transport') as RTCTransportStats[];
  if (transport?.bytesReceived !== undefined) return transport.bytesReceived;
  const pairs = ofType('candidate-pair') as RTCIceCandidatePairStats[];
  const known = pairs
    .map(({ bytesReceived }) => bytesReceived)
    .filter((each) => each !== undefined);
  return known.length > 0 ? known.reduce((sum, each) => sum + each, 0) : null;
}

function inboundOf(
  streams: readonly RTCInboundRtpStreamStats[],
  sources: ReadonlyMap<string, MediaSource>,
): Map<MediaSource, InboundSample> {
  const inbound = new Map<MediaSource, InboundSample>();
  for (const { mid, kind, packetsReceived, framesDecoded } of streams) {
    const source = mid === undefined ? undefined : sources.get(mid);
    if (!source) continue;
    // A section that is used again has a stream of each time.
    const before = inbound.get(source);
    const frames = kind === 'video' ? (framesDecoded ?? 0) + (before?.frames ?? 0) : null;
    inbound.set(source, { packets: (packetsReceived ?? 0) + (before?.packets ?? 0), frames });
  }
  return inbound;
}

/** Firefox reports no transport; there the pair in use is the nominated one that succeeded. */
function pairInUse(
  [transport]: readonly RTCTransportStats[],
  pairs: readonly RTCIceCandidatePairStats[],
): RTCIceCandidatePairStats | undefined {
  return (
    pairs.find(({ id }) => id === transport?.selectedCandidatePairId) ??
    pairs.find(({ nominated, state }) => nominated && state === 'succeeded')
  );
}

function highest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}

/** Bits per second that were sent between two looks; null where it is not known, as on another path. */
export function sentBitrate(before: MediaSample | null, sample: MediaSample): number | null {
  if (before?.sentBytes == null || sample.sentBytes === null) return null;
  const bytes = sample.sentBytes - before.sentBytes;
  const seconds = (sample.takenAt - before.takenAt) / 1_000;
  return bytes < 0 || seconds <= 0 ? null : (8 * bytes) / seconds;
}
