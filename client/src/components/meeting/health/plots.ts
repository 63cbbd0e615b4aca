import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Measure } from '@/lib/callHealth/callSample';

import { formatBitrate, formatMilliseconds, formatShare } from '../connection/formatFigure';

/** One line of a plot. */
export interface PlotLine {
  readonly measure: Measure;
  /** What tells it from the other one; null where it is alone. */
  readonly name: MessageDescriptor | null;
}

/** One measure over time, or two that belong together. */
export interface Plot {
  readonly key: string;
  readonly title: MessageDescriptor;
  readonly lines: readonly PlotLine[];
  /** Upper ends of the scale that there are, ascending. */
  readonly tops: readonly number[];
  readonly format: (value: number, locale: string) => string;
}

export const PLOTS: readonly Plot[] = [
  {
    key: 'round-trip',
    title: msg`Round trip`,
    lines: [{ measure: 'roundTripMs', name: null }],
    tops: [100, 200, 500, 1_000, 2_000, 5_000, 10_000],
    format: formatMilliseconds,
  },
  {
    key: 'loss',
    title: msg`Lost`,
    lines: [
      { measure: 'inboundLoss', name: msg`on the way to you` },
      { measure: 'outboundLoss', name: msg`on the way to them` },
    ],
    tops: [0.1, 0.2, 0.5, 1],
    format: formatShare,
  },
  {
    key: 'bitrate',
    title: msg`Bitrate`,
    lines: [
      { measure: 'inboundBitsPerSecond', name: msg`received` },
      { measure: 'outboundBitsPerSecond', name: msg`sent` },
    ],
    tops: [200_000, 500_000, 1e6, 2e6, 5e6, 10e6, 20e6, 50e6],
    format: formatBitrate,
  },
  {
    key: 'frames',
    title: msg`Pictures per second`,
    lines: [{ measure: 'framesPerSecond', name: null }],
    tops: [30, 60, 120],
    format: (value) => String(Math.round(value)),
  },
];
