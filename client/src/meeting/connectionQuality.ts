import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import type { ParticipantConnection } from '@/store/useMeetingStore';

/** From here on a call is no longer good, and from there on it is poor: milliseconds, share of packets. */
const FAIR = { roundTripMs: 250, loss: 0.03 };
const POOR = { roundTripMs: 500, loss: 0.1 };

/** What the bars on a tile show of a connection's figures. */
export function connectionOf(stats: ConnectionStats): ParticipantConnection {
  const { state, roundTripMs, inboundLoss, outboundLoss } = stats;
  const loss =
    inboundLoss === null && outboundLoss === null
      ? null
      : Math.max(inboundLoss ?? 0, outboundLoss ?? 0);
  return { state, roundTripMs, loss, quality: qualityOf(state, roundTripMs ?? 0, loss ?? 0) };
}

function qualityOf(
  state: ConnectionStats['state'],
  roundTripMs: number,
  loss: number,
): ParticipantConnection['quality'] {
  if (state === 'connecting' || state === 'refused' || state === 'closed') return 'unknown';
  if (state !== 'connected') return 'poor';
  if (roundTripMs >= POOR.roundTripMs || loss >= POOR.loss) return 'poor';
  return roundTripMs >= FAIR.roundTripMs || loss >= FAIR.loss ? 'fair' : 'good';
}
