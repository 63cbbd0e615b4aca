import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type PointerEvent } from 'react';

import { Slider } from '@/components/ui/Slider';
import { personOf, type CallEvent } from '@/lib/callHealth/callEvents';
import type { CallRecord, PersonRecord } from '@/lib/callHealth/CallLog';
import type { Finding } from '@/lib/callHealth/findings';

import { formatClock } from './callClock';
import { describeEvent, isTrouble } from './describeEvent';
import { PLOTS } from './plots';
import { TimePlot } from './TimePlot';

interface PersonPlotsProps {
  readonly record: CallRecord;
  readonly person: PersonRecord;
  readonly findings: readonly Finding[];
  readonly nameOf: (participantId: string) => string;
}

/** Share of the call around the cursor of which events are told. */
const NEARBY = 0.012;

/** How the connection to one person was over the call: the plots share one axis of time and one cursor. */
export function PersonPlots({ record, person, findings, nameOf }: PersonPlotsProps) {
  const { i18n, t } = useLingui();
  const [chosen, setChosen] = useState<number | null>(null);
  const { beganAt: from, until: to, events } = record;
  const { participantId, samples } = person;
  const cursor = chosen ?? to;
  const current = samples.findLast((sample) => sample.from <= cursor) ?? samples[0];
  const concerning = events.filter((event) => [null, participantId].includes(personOf(event)));
  const marks = {
    spans: findings.filter((each) => [null, participantId].includes(each.participantId)),
    moments: concerning.filter(isTrouble).map(({ at }) => at),
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - left) / width));
    setChosen(from + share * (to - from));
  };
  const clock = (at: number) => formatClock(at, i18n.locale, true);
  return (
    // Time runs from left to right in every language's diagrams.
    <div dir="ltr">
      <div
        className="flex touch-pan-y flex-col gap-4"
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setChosen(null)}
      >
        {PLOTS.map((plot) => (
          <TimePlot
            key={plot.key}
            plot={plot}
            samples={samples}
            from={from}
            to={to}
            marks={marks}
            cursor={cursor}
            current={current}
          />
        ))}
      </div>
      <Slider
        label={t`Time`}
        min={from}
        max={to}
        step={2_000}
        value={cursor}
        describe={clock}
        onValueChange={setChosen}
      />
      <div className="-mt-1 flex justify-between text-2xs text-fg-subtle tabular-nums">
        <span>{formatClock(from, i18n.locale)}</span>
        <span className="font-medium text-fg">{clock(cursor)}</span>
        <span>{formatClock(to, i18n.locale)}</span>
      </div>
      <Nearby
        events={concerning.filter(({ at }) => Math.abs(at - cursor) <= NEARBY * (to - from))}
        nameOf={nameOf}
      />
    </div>
  );
}

/** What happened around the cursor; keeps its line where nothing did, so that nothing jumps. */
function Nearby({
  events,
  nameOf,
}: Pick<PersonPlotsProps, 'nameOf'> & { readonly events: readonly CallEvent[] }) {
  const words = [...new Set(events.map((event) => describeEvent(event, nameOf)))];
  return (
    <p className="mt-1.5 line-clamp-2 min-h-8 text-xs text-fg-muted" dir="auto">
      {words.length > 0 ? (
        words.slice(0, 3).join(' · ')
      ) : (
        <Trans>Lines across the plots are moments at which something happened.</Trans>
      )}
    </p>
  );
}
