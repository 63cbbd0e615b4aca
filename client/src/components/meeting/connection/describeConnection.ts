import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import type { ParticipantConnection } from '@/store/useMeetingStore';

import { formatBitrate, formatMilliseconds, formatShare, UNKNOWN } from './formatFigure';

/** One line of the figures; what is not known is a dash. */
export interface Figure {
  readonly name: MessageDescriptor;
  readonly value: string | MessageDescriptor;
}

const QUALITIES: Record<ParticipantConnection['quality'], MessageDescriptor> = {
  good: msg`The connection is good.`,
  fair: msg`The connection is not at its best: the picture may be less sharp.`,
  poor: msg`The connection is weak: sound and picture may stop for moments.`,
  unknown: msg`The connection is being made.`,
};

/** From so many lost packets (0 to 1) and such a round trip (milliseconds) on one notices it. */
const NOTICED_LOSS = 0.03;
const NOTICED_ROUND_TRIP_MS = 250;

const REFUSED = msg`Their connection could not be verified, so nothing of them is shown or played.`;

/** How a connection does, in plain words: how it is, then why. */
export function describeConnection(
  { state, quality }: Partial<Pick<ParticipantConnection, 'state' | 'quality'>>,
  stats: ConnectionStats | null,
): readonly MessageDescriptor[] {
  if (state === 'refused') return [REFUSED];
  const reasons = stats ? reasonsOf(stats) : [];
  return [QUALITIES[quality ?? 'unknown'], ...reasons];
}

function reasonsOf(stats: ConnectionStats): MessageDescriptor[] {
  const reasons: MessageDescriptor[] = [];
  if ((stats.inboundLoss ?? 0) >= NOTICED_LOSS) {
    reasons.push(msg`Part of what they send is lost on the way to you.`);
  }
  if ((stats.outboundLoss ?? 0) >= NOTICED_LOSS) {
    reasons.push(msg`Part of what you send is lost on the way to them.`);
  }
  if ((stats.roundTripMs ?? 0) >= NOTICED_ROUND_TRIP_MS) {
    reasons.push(msg`It takes long until they hear you: let them finish.`);
  }
  if (stats.limitedBy === 'cpu') {
    reasons.push(msg`Your computer is busy, so we lowered your video.`);
  }
  if (stats.limitedBy === 'bandwidth') {
    reasons.push(msg`Your network is full, so we lowered your video.`);
  }
  return reasons;
}

/** The figures in the order in which they are read, written as the language writes numbers. */
export function figuresOf(stats: ConnectionStats, locale: string): readonly Figure[] {
  const known = <Value>(value: Value | null, write: (value: Value) => string) =>
    value === null ? UNKNOWN : write(value);
  const percent = (share: number) => formatShare(share, locale);
  const bitrate = (bits: number) => formatBitrate(bits, locale);
  const picture =
    stats.frameWidth === null || stats.frameHeight === null
      ? UNKNOWN
      : `${stats.frameWidth} × ${stats.frameHeight}`;
  return [
    {
      name: msg`Round trip`,
      value: known(stats.roundTripMs, (value) => formatMilliseconds(value, locale)),
    },
    { name: msg`Lost on the way to you`, value: known(stats.inboundLoss, percent) },
    { name: msg`Lost on the way to them`, value: known(stats.outboundLoss, percent) },
    { name: msg`Received`, value: known(stats.inboundBitsPerSecond, bitrate) },
    { name: msg`Sent`, value: known(stats.outboundBitsPerSecond, bitrate) },
    { name: msg`Their picture`, value: picture },
    {
      name: msg`Pictures per second`,
      value: known(stats.framesPerSecond, (frames) => String(Math.round(frames))),
    },
    { name: msg`Video format`, value: stats.codec ?? UNKNOWN },
    { name: msg`Way`, value: wayOf(stats.relayed) },
  ];
}

function wayOf(relayed: boolean | null): Figure['value'] {
  if (relayed === null) return UNKNOWN;
  return relayed ? msg`Over a relay` : msg`Direct`;
}
