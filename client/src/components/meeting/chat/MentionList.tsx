import { useLingui } from '@lingui/react/macro';

import { Avatar } from '@/components/ui/Avatar';
import { cn } from '@/lib/cn';

import type { MentionPicker } from './useMentionPicker';

/** The people who may be meant by the @name that one is writing. */
export function MentionList({ picker }: { readonly picker: MentionPicker }) {
  const { t } = useLingui();
  const { listId, people, active, pick } = picker;
  if (people.length === 0) return null;
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={t`People`}
      className="absolute inset-x-3 bottom-full z-10 mb-1 overflow-hidden rounded-lg border border-line bg-raised p-1 shadow-2"
    >
      {people.map((person, index) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keyboard
        <div
          key={person.participantId}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(person)}
          className={cn(
            'flex min-h-10 items-center gap-2 rounded-md px-2 text-sm pointer-coarse:min-h-11',
            index === active && 'bg-subtle',
          )}
        >
          <Avatar name={person.displayName} imageUrl={person.avatarUrl} size="xs" />
          <span className="truncate">{person.displayName}</span>
        </div>
      ))}
    </div>
  );
}
