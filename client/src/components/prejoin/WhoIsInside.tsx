import { Plural, Trans } from '@lingui/react/macro';

import { Avatar } from '@/components/ui/Avatar';
import { Skeleton } from '@/components/ui/Skeleton';
import type { PresentParticipant } from '@/lib/api/models';

/** More faces than these say no more than their number. */
const FACES = 4;

interface WhoIsInsideProps {
  /** Undefined while it is not known yet. */
  people: readonly PresentParticipant[] | undefined;
}

/** Who is in the meeting already, in faces and in words. */
export function WhoIsInside({ people }: WhoIsInsideProps) {
  if (!people) {
    return (
      <div className="flex items-center gap-3">
        <Skeleton className="size-8 rounded-full!" />
        <Skeleton className="h-4 w-40" />
      </div>
    );
  }
  return (
    <div className="flex items-center gap-3">
      {people.length > 0 ? (
        <span className="flex -space-x-2 rtl:space-x-reverse">
          {people.slice(0, FACES).map((person) => (
            <Avatar
              key={person.id}
              size="sm"
              name={person.displayName}
              seed={person.userId ?? person.id}
              imageUrl={person.avatarUrl}
              className="ring-2 ring-canvas"
            />
          ))}
        </span>
      ) : null}
      <p aria-live="polite" className="min-w-0 text-sm text-fg-muted">
        <Sentence names={people.map((person) => person.displayName)} />
      </p>
    </div>
  );
}

/** “Ada, Grace and 3 others are here”. */
function Sentence({ names }: { names: readonly string[] }) {
  const [first, second, ...others] = names;
  if (first === undefined) return <Trans>Nobody is here yet.</Trans>;
  if (second === undefined) return <Trans>{first} is here.</Trans>;
  if (others.length === 0) {
    return (
      <Trans>
        {first} and {second} are here.
      </Trans>
    );
  }
  return (
    <Plural
      value={others.length}
      one={`${first}, ${second} and # other are here.`}
      other={`${first}, ${second} and # others are here.`}
    />
  );
}
