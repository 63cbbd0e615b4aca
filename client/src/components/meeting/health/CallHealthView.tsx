import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { CopyButton } from '@/components/ui/CopyButton';
import { Select } from '@/components/ui/Select';
import type { CallRecord } from '@/lib/callHealth/CallLog';
import { diagnose } from '@/lib/callHealth/diagnose';

import { callReport } from './callReport';
import { FiguresTable } from './FiguresTable';
import { FindingList } from './FindingList';
import { PersonPlots } from './PersonPlots';

interface CallHealthViewProps {
  readonly record: CallRecord;
  /** Whose plots are shown first; null leaves it to the findings. */
  readonly participantId: string | null;
}

/** What stood out in a call, and how the connection to each person was over its time. */
export function CallHealthView({ record, participantId }: CallHealthViewProps) {
  const { t } = useLingui();
  const findings = diagnose(record);
  const people = record.people.filter(({ samples }) => samples.length > 0);
  const suffering = findings.find((finding) => finding.participantId !== null)?.participantId;
  const [chosen, setChosen] = useState(participantId);
  const person =
    people.find((each) => each.participantId === (chosen ?? suffering)) ??
    people.find(({ hasLeft }) => !hasLeft) ??
    people[0];
  const nameOf = (id: string) =>
    record.people.find((each) => each.participantId === id)?.name ?? t`Somebody`;
  return (
    <div className="flex flex-col gap-6">
      <section aria-label={t`What stood out`}>
        <FindingList findings={findings} nameOf={nameOf} />
      </section>
      {person ? (
        <section aria-label={t`Figures`} className="flex flex-col gap-4">
          <div className="flex items-center justify-between gap-4">
            <h3 className="shrink-0 text-sm font-semibold">
              <Trans>Connection to</Trans>
            </h3>
            <Select
              className="w-full max-w-64"
              label={t`Person`}
              value={person.participantId}
              options={people.map(({ participantId: value, name, hasLeft }) => ({
                value,
                label: hasLeft ? t`${name} (left)` : name,
              }))}
              onValueChange={setChosen}
            />
          </div>
          <PersonPlots
            key={person.participantId}
            record={record}
            person={person}
            findings={findings}
            nameOf={nameOf}
          />
          <details className="group text-sm">
            <summary className="flex min-h-11 cursor-pointer items-center font-medium text-accent-text">
              <Trans>The same as a table</Trans>
            </summary>
            <FiguresTable person={person} />
          </details>
        </section>
      ) : (
        <p className="text-sm text-fg-muted">
          <Trans>There is nothing to measure until somebody else is here.</Trans>
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line pt-4">
        <p className="max-w-sm text-xs text-fg-subtle">
          <Trans>
            Measured by your browser, for you alone. The report has what you see here, no addresses.
          </Trans>
        </p>
        <CopyButton text={callReport(record, findings, nameOf)} label={t`Copy report`} />
      </div>
    </div>
  );
}
