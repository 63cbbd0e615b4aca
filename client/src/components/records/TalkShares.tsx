import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';

import type { MeetingDetails } from '@/lib/api/models';
import { formatDuration } from '@/lib/duration';

import { nameInWords } from './meetingWords';
import { talkShares } from './placeStays';

/** How much of the talking was whose, the most first. */
export function TalkShares({ people }: Pick<MeetingDetails, 'people'>) {
  const { i18n } = useLingui();
  const shares = talkShares(people);
  const talkers = people
    .map((person, index) => ({ person, share: shares[index] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share);
  if (talkers.length === 0) {
    return (
      <p className="text-sm text-fg-muted">
        <Trans>Nobody was heard talking.</Trans>
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-3">
      {talkers.map(({ person, share }, index) => (
        <li key={index}>
          <p className="flex justify-between gap-4 text-sm">
            <span className="truncate">{nameInWords(person.displayName)}</span>
            <span className="shrink-0 text-fg-subtle tabular-nums">
              {i18n.number(share, { style: 'percent' })}
              <span aria-hidden="true"> · </span>
              {formatDuration(person.talkSeconds * 1000)}
            </span>
          </p>
          <span aria-hidden="true" className="mt-1.5 block h-2 rounded-full bg-subtle">
            <span
              className="block h-full rounded-full bg-accent"
              style={{ inlineSize: `${Math.max(1, share * 100)}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
