import { Trans, useLingui } from '@lingui/react/macro';
import { CircleCheck, TriangleAlert } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import type { Finding } from '@/lib/callHealth/findings';

import { describeFinding } from './describeFinding';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly nameOf: (participantId: string) => string;
}

/** What stood out in a call, a sentence each with what to do; or that nothing did. */
export function FindingList({ findings, nameOf }: FindingListProps) {
  const { i18n } = useLingui();
  if (findings.length === 0) {
    return (
      <p className="flex items-center gap-2.5 rounded-lg bg-subtle px-3.5 py-3 text-sm">
        <Icon icon={CircleCheck} className="text-accent-text" />
        <Trans>Nothing stood out: everybody could be seen and heard well.</Trans>
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-2">
      {findings.map((finding) => {
        const { sentence, remedy } = describeFinding(finding, nameOf, i18n.locale);
        return (
          <li
            key={`${finding.cause} ${finding.participantId ?? ''} ${finding.from}`}
            className="flex gap-2.5 rounded-lg bg-subtle px-3.5 py-3 text-sm"
          >
            <Icon icon={TriangleAlert} className="mt-0.5 text-warning-text" />
            <div className="min-w-0">
              <p>{sentence}</p>
              <p className="mt-0.5 text-fg-muted">{remedy}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
