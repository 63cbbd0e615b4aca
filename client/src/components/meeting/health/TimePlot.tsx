import { useLingui } from '@lingui/react/macro';

import { meanOf, type CallSample } from '@/lib/callHealth/callSample';
import { PLOT_HEIGHT, PLOT_WIDTH, pathOf, topFor, valuesOf, xOf } from '@/lib/callHealth/plotPath';
import { cn } from '@/lib/cn';

import { UNKNOWN } from '../connection/formatFigure';

import type { Plot, PlotLine } from './plots';

/** A stretch of time that a finding is about, or a moment at which something happened. */
export interface PlotMarks {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly moments: readonly number[];
}

interface TimePlotProps {
  readonly plot: Plot;
  readonly samples: readonly CallSample[];
  readonly from: number;
  readonly to: number;
  readonly marks: PlotMarks;
  /** The moment whose figures are told. */
  readonly cursor: number;
  /** What was measured then. */
  readonly current: CallSample | undefined;
}

/** How much higher than its scale a plot is: room for what the top of the scale is called. */
const HEADROOM = 1.35;

/** The first line is drawn through, the second in dashes: colour alone would tell them apart for few. */
const LINE_CLASSES = ['stroke-accent', 'stroke-fg-muted [stroke-dasharray:5_4]'] as const;

/** One measure over the call, with its figure at the cursor above it. */
export function TimePlot({ plot, samples, from, to, marks, cursor, current }: TimePlotProps) {
  const { i18n, t } = useLingui();
  const { lines, tops, format } = plot;
  const write = (value: number | null | undefined) =>
    value === null || value === undefined ? UNKNOWN : format(value, i18n.locale);
  const top = topFor(
    lines.flatMap(({ measure }) => valuesOf(samples, measure)),
    tops,
  );
  const range = { from, to, top: top * HEADROOM };
  const title = t(plot.title);
  const summaries = lines.map((line) => {
    const what = line.name ? `${title}, ${t(line.name)}` : title;
    const values = valuesOf(samples, line.measure);
    if (values.length === 0) return t`${what}: not known`;
    const mean = write(meanOf(samples, line.measure));
    const [least, most] = [write(Math.min(...values)), write(Math.max(...values))];
    return t`${what}: ${mean} on average, between ${least} and ${most}`;
  });
  return (
    <figure data-testid={`plot-${plot.key}`}>
      <figcaption className="mb-1.5 flex flex-wrap items-baseline gap-x-4 gap-y-0.5 text-xs">
        <span className="font-medium">{title}</span>
        {lines.map((line, index) => (
          <Reading
            key={line.measure}
            line={line}
            index={index}
            value={write(current?.figures[line.measure])}
          />
        ))}
      </figcaption>
      <div className="relative">
        <svg
          role="img"
          aria-label={summaries.join('. ')}
          viewBox={`0 0 ${PLOT_WIDTH} ${PLOT_HEIGHT}`}
          preserveAspectRatio="none"
          className="h-16 w-full overflow-visible rounded-sm bg-subtle"
        >
          <path
            d={`M0 ${PLOT_HEIGHT * (1 - 1 / HEADROOM)}H${PLOT_WIDTH}`}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-line-strong stroke-1 opacity-40 [stroke-dasharray:1_3]"
          />
          {marks.spans.map((span) => (
            <rect
              key={span.from}
              x={xOf(span.from, range)}
              width={Math.max(2, xOf(span.to, range) - xOf(span.from, range))}
              height={PLOT_HEIGHT}
              className="fill-warning opacity-20"
            />
          ))}
          <VerticalLines moments={marks.moments} range={range} className="stroke-warning-text" />
          {lines.map(({ measure }, index) => (
            <path
              key={measure}
              data-measure={measure}
              d={pathOf(samples, measure, range)}
              vectorEffect="non-scaling-stroke"
              className={cn('fill-none stroke-[1.75] [stroke-linecap:round]', LINE_CLASSES[index])}
            />
          ))}
          <VerticalLines moments={[cursor]} range={range} className="stroke-fg" />
        </svg>
        <span
          aria-hidden="true"
          className="pointer-events-none absolute start-1.5 top-0 text-2xs leading-4 text-fg-subtle tabular-nums"
        >
          {write(top)}
        </span>
      </div>
    </figure>
  );
}

function Reading({ line, index, value }: { line: PlotLine; index: number; value: string }) {
  const { t } = useLingui();
  return (
    <span className="flex items-baseline gap-1.5 text-fg-muted">
      {line.name ? (
        <svg viewBox="0 0 16 4" className="h-1 w-4 self-center" aria-hidden="true">
          <path d="M0 2h16" className={cn('fill-none stroke-2', LINE_CLASSES[index])} />
        </svg>
      ) : null}
      {line.name ? <span>{t(line.name)}</span> : null}
      <span className="font-medium text-fg tabular-nums">{value}</span>
    </span>
  );
}

interface VerticalLinesProps {
  readonly moments: readonly number[];
  readonly range: { readonly from: number; readonly to: number };
  readonly className: string;
}

function VerticalLines({ moments, range, className }: VerticalLinesProps) {
  return moments.map((at, index) => (
    <path
      key={`${at} ${index}`}
      d={`M${xOf(at, range)} 0V${PLOT_HEIGHT}`}
      vectorEffect="non-scaling-stroke"
      className={cn('fill-none stroke-1', className)}
    />
  ));
}
