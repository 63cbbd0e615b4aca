import { useLingui } from '@lingui/react/macro';

import { Avatar } from '@/components/ui/Avatar';
import { cn } from '@/lib/cn';

import type { Completion } from './useCompletion';

/** The people or the emoji that may be meant by the name that one is writing. */
export function CompletionList({ completion }: { readonly completion: Completion }) {
  const { t } = useLingui();
  const { listId, suggestions, active, pick } = completion;
  if (suggestions.length === 0) return null;
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={suggestions[0]?.kind === 'emoji' ? t`Emoji` : t`People`}
      className="absolute inset-x-3 bottom-full z-10 mb-1 overflow-hidden rounded-lg border border-line bg-raised p-1 shadow-2"
    >
      {suggestions.map((suggestion, index) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keyboard
        <div
          key={suggestion.key}
          id={`${listId}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(suggestion)}
          className={cn(
            'flex min-h-10 items-center gap-2 rounded-md px-2 text-sm pointer-coarse:min-h-11',
            index === active && 'bg-subtle',
          )}
        >
          {suggestion.kind === 'person' ? (
            <>
              <Avatar
                name={suggestion.person.displayName}
                imageUrl={suggestion.person.avatarUrl}
                size="xs"
              />
              <span className="truncate">{suggestion.person.displayName}</span>
            </>
          ) : (
            <>
              <span aria-hidden="true" className="text-xl">
                {suggestion.named.emoji}
              </span>
              <span className="truncate">{suggestion.named.label}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
