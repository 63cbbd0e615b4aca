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
  /** Everything that came over the path in use, in bytes. */
  readonly pathBytes: number | null;
  /** Share of our packets lost, as their last reports say, 0 to 1. */
  readonly loss: number | null;
  readonly roundTripMs: number | null;
  /** When the other side reported that last, in milliseconds of the report's own clock. */
  readonly reportedAt: number | null;
  /** What holds our camera's picture back. */
  readonly limitedBy: RTCQualityLimitationReason | null;
}

/** What lib.dom does not know of a remote-inbound-rtp entry. */
interface RemoteInboundStats extends RTCStats {
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
  const inbound = new Map<MediaSource, InboundSample>();
  for (const { mid, kind, packetsReceived, framesDecoded } of ofType<RTCInboundRtpStreamStats>(
    'inbound-rtp',
  )) {
    const source = mid === undefined ? undefined : sources.get(mid);
    if (!source) continue;
    // A section that is used again has a stream of each time.
    const before = inbound.get(source);
    const frames = kind === 'video' ? (framesDecoded ?? 0) + (before?.frames ?? 0) : null;
    inbound.set(source, { packets: (packetsReceived ?? 0) + (before?.packets ?? 0), frames });
  }
  const reports = ofType<RemoteInboundStats>('remote-inbound-rtp');
  const reasons = ofType<RTCOutboundRtpStreamStats>('outbound-rtp')
    .map(({ qualityLimitationReason }) => qualityLimitationReason)
    .filter((reason) => reason !== undefined);
  const reportedAt = highest(reports.map(({ timestamp }) => timestamp));
  // Sound is reported on less often than pictures: what is old already was counted.
  const latest = reports.filter(({ timestamp }) => timestamp === reportedAt);
  const seconds = highest(latest.map(({ roundTripTime }) => roundTripTime));
  return {
    inbound,
    pathBytes: pathBytesOf(ofType('transport'), ofType('candidate-pair')),
    loss: highest(latest.map(({ fractionLost }) => fractionLost)),
    reportedAt,
    roundTripMs: seconds === null ? null : seconds * 1_000,
    limitedBy: reasons.find((reason) => reason !== 'none') ?? reasons[0] ?? null,
  };
}

/** Firefox reports no transport; there the pair in use is the nominated one that succeeded. */
function pathBytesOf(
  [transport]: readonly RTCTransportStats[],
  pairs: readonly RTCIceCandidatePairStats[],
): number | null {
  const pair =
    pairs.find(({ id }) => id === transport?.selectedCandidatePairId) ??
    pairs.find(({ nominated, state }) => nominated && state === 'succeeded');
  return pair?.bytesReceived ?? null;
}

function highest(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}
