import { Trans } from '@lingui/react/macro';

import { Avatar } from '@/components/ui/Avatar';
import { Badge } from '@/components/ui/Badge';
import type { MeetingDetails, MeetingPerson } from '@/lib/api/models';

import { nameInWords, timeInWords } from './meetingWords';
import { placeStays } from './placeStays';

/** Who was there from when until when, drawn along the time of the meeting. The table says the same. */
export function AttendanceTimeline({ meeting }: { meeting: MeetingDetails }) {
  const { startedAt, endedAt, people } = meeting;
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-3">
        {people.map((person, index) => (
          <PersonTrack key={index} person={person} meeting={meeting} />
        ))}
      </ul>
      <div
        aria-hidden="true"
        className="flex justify-between text-xs text-fg-subtle tabular-nums sm:ms-52"
      >
        <span>{timeInWords(startedAt)}</span>
        <span>{endedAt === null ? <Trans>Now</Trans> : timeInWords(endedAt)}</span>
      </div>
    </div>
  );
}

function PersonTrack({ person, meeting }: { person: MeetingPerson; meeting: MeetingDetails }) {
  const name = nameInWords(person.displayName);
  return (
    <li className="flex flex-col gap-1.5 sm:flex-row sm:items-center sm:gap-4">
      <span className="flex min-w-0 items-center gap-2 sm:w-48 sm:shrink-0">
        <Avatar name={name} seed={person.userId ?? name} imageUrl={person.avatarUrl} size="xs" />
        <span className="truncate text-sm">{name}</span>
        {person.isHost ? (
          <Badge>
            <Trans>Host</Trans>
          </Badge>
        ) : null}
      </span>
      <span
        aria-hidden="true"
        className="relative h-3 flex-1 rounded-full bg-subtle max-sm:flex-none"
      >
        {placeStays(person, meeting).map(({ start, length }) => (
          <span
            key={start}
            className="absolute inset-y-0 rounded-full bg-accent"
            style={{ insetInlineStart: `${start}%`, inlineSize: `${length}%` }}
          />
        ))}
      </span>
    </li>
  );
}
