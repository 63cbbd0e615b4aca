import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';

import { useComposerStore } from '@/store/useComposerStore';
import type { ParticipantState } from '@/store/useMeetingStore';

import { matchingPeople, mentionQuery } from './mentions';
import { placeCaret, type ComposerState } from './useComposer';
import { useOthers } from './useOthers';

/** So many are offered at a time. */
const MOST_OFFERED = 6;

export interface MentionPicker {
  readonly listId: string;
  /** Those who may be meant by what is being written; nobody while no @name is. */
  readonly people: readonly ParticipantState[];
  /** Which of them Enter takes. */
  readonly active: number;
  readonly pick: (person: ParticipantState) => void;
  /** Takes the keys that move in the list; answers whether it did. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  /** What makes the field a combobox (WAI-ARIA 1.2) while the list is open. */
  readonly fieldProps: ComponentProps<'textarea'>;
}

/** Offers people while one writes an @name. */
export function useMentionPicker({ field, text, write }: ComposerState): MentionPicker {
  const listId = useId();
  const others = useOthers();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const query = mentionQuery(text, caret);
  const isOpen = query !== null && query.start !== dismissedAt;
  const people = isOpen ? matchingPeople(others, query.letters).slice(0, MOST_OFFERED) : [];
  const chosen = Math.min(active, Math.max(people.length - 1, 0));

  const pick = (person: ParticipantState) => {
    if (!query) return;
    const { displayName, participantId } = person;
    const named = `${text.slice(0, query.start)}@${displayName} `;
    write(named + text.slice(caret));
    useComposerStore.setState(({ mentions }) => ({
      mentions: { ...mentions, [displayName]: participantId },
    }));
    setActive(0);
    setCaret(named.length);
    placeCaret(field.current, named.length);
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    const person = people[chosen];
    if (!person) return false;
    if (event.key === 'ArrowDown') setActive((chosen + 1) % people.length);
    else if (event.key === 'ArrowUp') setActive((chosen + people.length - 1) % people.length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(person);
    else if (event.key === 'Escape') setDismissedAt(query?.start ?? null);
    else return false;
    event.preventDefault();
    return true;
  };

  const fieldProps: ComponentProps<'textarea'> = {
    onSelect: (event) => {
      setCaret(event.currentTarget.selectionEnd);
      if (mentionQuery(text, event.currentTarget.selectionEnd) === null) setDismissedAt(null);
    },
    ...(people.length > 0 && {
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': `${listId}-${chosen}`,
    }),
  };
  return { listId, people, active: chosen, pick, onKeyDown, fieldProps };
}
