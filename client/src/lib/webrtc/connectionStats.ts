import type { ConnectionState } from './media';
import type { ConnectionStats } from './MediaSession';

/** The counters of one moment, to be compared with the next. */
export interface StatsSnapshot {
  /** Milliseconds, of the report's own clock. */
  readonly timestamp: number;
  readonly bytesReceived: number;
  readonly bytesSent: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Seconds that pictures stood still. */
  readonly frozenSeconds: number;
  /** Samples of sound that were played, and those of them that had to be made up. */
  readonly soundSamples: number;
  readonly concealedSamples: number;
}

/** What lib.dom does not know of an inbound-rtp entry. */
interface InboundStats extends RTCInboundRtpStreamStats {
  readonly totalFreezesDuration?: number;
}

/** The entries of a report that count here; lib.dom does not know all their fields. */
interface StatsEntries {
  readonly inbound: readonly InboundStats[];
  readonly outbound: readonly RTCOutboundRtpStreamStats[];
  readonly remoteInbound: readonly { readonly fractionLost?: number }[];
  readonly pair: RTCIceCandidatePairStats | undefined;
  readonly localCandidateType: string | undefined;
  readonly remoteCandidateType: string | undefined;
}

/**
 * Figures for people out of a report of one connection (W3C webrtc-stats), compared with the counters of
 * the call before; without those, what is counted over time is null.
 */
export function summariseStats(
  participantId: string,
  state: ConnectionState,
  report: RTCStatsReport,
  before: StatsSnapshot | null,
): { stats: ConnectionStats; snapshot: StatsSnapshot } {
  const entries = entriesOf(report);
  const snapshot = snapshotOf(report, entries);
  const camera = entries.inbound.find(({ kind, frameWidth }) => kind === 'video' && frameWidth);
  const limits = entries.outbound.map((each) => each.qualityLimitationReason);
  const types = [entries.localCandidateType, entries.remoteCandidateType];
  const stats: ConnectionStats = {
    participantId,
    state,
    roundTripMs: milliseconds(entries.pair?.currentRoundTripTime),
    inboundLoss: before && lossBetween(before, snapshot),
    outboundLoss: worst(entries.remoteInbound.map(({ fractionLost }) => fractionLost)),
    inboundBitsPerSecond: before && rate(before, snapshot, 'bytesReceived'),
    outboundBitsPerSecond: before && rate(before, snapshot, 'bytesSent'),
    ...pictureOf(camera),
    codec: codecOf(report, camera?.codecId),
    limitedBy: limitationOf(limits),
    relayed: entries.pair ? types.includes('relay') : null,
    frozen: before && camera ? frozenBetween(before, snapshot) : null,
    concealed: before && concealedBetween(before, snapshot),
  };
  return { stats, snapshot };
}

function entriesOf(report: RTCStatsReport): StatsEntries {
  const all = [...report.values()] as RTCStats[];
  const ofType = <Entry>(type: string) => all.filter((each) => each.type === type) as Entry[];
  const [transport] = ofType<RTCTransportStats>('transport');
  const pairs = ofType<RTCIceCandidatePairStats>('candidate-pair');
  // Firefox reports no transport; there the pair in use is the nominated one that succeeded.
  const pair =
    pairs.find(({ id }) => id === transport?.selectedCandidatePairId) ??
    pairs.find((each) => each.nominated && each.state === 'succeeded');
  const candidateType = (id: string | undefined) =>
    id === undefined
      ? undefined
      : (report.get(id) as { candidateType?: string } | undefined)?.candidateType;
  return {
    inbound: ofType('inbound-rtp'),
    outbound: ofType('outbound-rtp'),
    remoteInbound: ofType('remote-inbound-rtp'),
    pair,
    localCandidateType: candidateType(pair?.localCandidateId),
    remoteCandidateType: candidateType(pair?.remoteCandidateId),
  };
}

function snapshotOf(report: RTCStatsReport, { inbound, outbound }: StatsEntries): StatsSnapshot {
  const [first] = [...report.values()] as RTCStats[];
  return {
    timestamp: first?.timestamp ?? 0,
    bytesReceived: sum(inbound.map((each) => each.bytesReceived)),
    bytesSent: sum(outbound.map((each) => each.bytesSent)),
    packetsReceived: sum(inbound.map((each) => each.packetsReceived)),
    packetsLost: sum(inbound.map((each) => each.packetsLost)),
    frozenSeconds: sum(inbound.map((each) => each.totalFreezesDuration)),
    soundSamples: sum(inbound.map((each) => each.totalSamplesReceived)),
    // Where nothing is sent there is silence, and nobody misses anything.
    concealedSamples: sum(
      inbound.map(
        ({ concealedSamples = 0, silentConcealedSamples = 0 }) =>
          concealedSamples - silentConcealedSamples,
      ),
    ),
  };
}

function frozenBetween(before: StatsSnapshot, after: StatsSnapshot): number | null {
  const seconds = (after.timestamp - before.timestamp) / 1_000;
  if (seconds <= 0) return null;
  // A freeze is counted when it is over, however long ago it began.
  return Math.min(1, Math.max(0, (after.frozenSeconds - before.frozenSeconds) / seconds));
}

function concealedBetween(before: StatsSnapshot, after: StatsSnapshot): number | null {
  const played = after.soundSamples - before.soundSamples;
  const concealed = after.concealedSamples - before.concealedSamples;
  return played > 0 ? Math.min(1, Math.max(0, concealed / played)) : null;
}

function pictureOf(
  camera: InboundStats | undefined,
): Pick<ConnectionStats, 'frameWidth' | 'frameHeight' | 'framesPerSecond'> {
  return {
    frameWidth: camera?.frameWidth ?? null,
    frameHeight: camera?.frameHeight ?? null,
    framesPerSecond: camera?.framesPerSecond ?? null,
  };
}

function lossBetween(before: StatsSnapshot, after: StatsSnapshot): number | null {
  const lost = Math.max(0, after.packetsLost - before.packetsLost);
  const expected = lost + after.packetsReceived - before.packetsReceived;
  return expected > 0 ? lost / expected : null;
}

function rate(
  before: StatsSnapshot,
  after: StatsSnapshot,
  counter: 'bytesReceived' | 'bytesSent',
): number | null {
  const seconds = (after.timestamp - before.timestamp) / 1_000;
  // A counter that went back belongs to a new connection.
  const bytes = after[counter] - before[counter];
  return seconds > 0 && bytes >= 0 ? (bytes * 8) / seconds : null;
}

/** The codec's name alone, out of its media type (`video/VP8`). */
function codecOf(report: RTCStatsReport, id: string | undefined): string | null {
  if (id === undefined) return null;
  const entry = report.get(id) as { mimeType?: string } | undefined;
  return entry?.mimeType?.split('/')[1] ?? null;
}

function limitationOf(reasons: readonly (string | undefined)[]): ConnectionStats['limitedBy'] {
  const known = reasons.filter((reason) => reason !== undefined);
  if (known.length === 0) return null;
  for (const reason of ['bandwidth', 'cpu', 'other'] as const) {
    if (known.includes(reason)) return reason;
  }
  return 'none';
}

function worst(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function milliseconds(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 1_000);
}
