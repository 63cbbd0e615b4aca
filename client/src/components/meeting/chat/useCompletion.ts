import { useId, useState, type ComponentProps, type KeyboardEvent } from 'react';

import { useComposerStore } from '@/store/useComposerStore';
import type { ParticipantState } from '@/store/useMeetingStore';

import { emojiQuery, matchingEmoji, type NamedEmoji } from './emojiNames';
import { matchingPeople, mentionQuery } from './mentions';
import { placeCaret, type ComposerState } from './useComposer';
import { useEmojiNames } from './useEmojiNames';
import { useOthers } from './useOthers';

/** So many are offered at a time. */
const MOST_OFFERED = 6;

/** What may be meant by what is being written. */
export type Suggestion =
  | { readonly kind: 'person'; readonly key: string; readonly person: ParticipantState }
  | { readonly kind: 'emoji'; readonly key: string; readonly named: NamedEmoji };

export interface Completion {
  readonly listId: string;
  /** Empty while neither an @name nor the :name of an emoji is being written. */
  readonly suggestions: readonly Suggestion[];
  /** Which of them Enter takes. */
  readonly active: number;
  readonly pick: (suggestion: Suggestion) => void;
  /** Takes the keys that move in the list; answers whether it did. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  /** What makes the field a combobox (WAI-ARIA 1.2) while the list is open. */
  readonly fieldProps: ComponentProps<'textarea'>;
}

/** Offers people while one writes an @name, and emoji while one writes the :name of one. */
export function useCompletion({ field, text, write }: ComposerState): Completion {
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const { start, suggestions: found } = useSuggestions(text, caret);
  const suggestions = start === dismissedAt ? [] : found;
  const chosen = Math.min(active, Math.max(suggestions.length - 1, 0));

  const pick = (suggestion: Suggestion) => {
    if (start === null) return;
    const meant =
      suggestion.kind === 'person' ? `@${suggestion.person.displayName}` : suggestion.named.emoji;
    const completed = `${text.slice(0, start)}${meant} `;
    write(completed + text.slice(caret));
    if (suggestion.kind === 'person') {
      const { displayName, participantId } = suggestion.person;
      useComposerStore.setState(({ mentions }) => ({
        mentions: { ...mentions, [displayName]: participantId },
      }));
    }
    setActive(0);
    setCaret(completed.length);
    placeCaret(field.current, completed.length);
  };

  const onKeyDown = (event: KeyboardEvent): boolean => {
    const suggestion = suggestions[chosen];
    if (!suggestion) return false;
    const { length } = suggestions;
    if (event.key === 'ArrowDown') setActive((chosen + 1) % length);
    else if (event.key === 'ArrowUp') setActive((chosen + length - 1) % length);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(suggestion);
    else if (event.key === 'Escape') setDismissedAt(start);
    else return false;
    event.preventDefault();
    return true;
  };

  const fieldProps: ComponentProps<'textarea'> = {
    onSelect: (event) => {
      const { selectionEnd } = event.currentTarget;
      setCaret(selectionEnd);
      if (mentionQuery(text, selectionEnd) === null && emojiQuery(text, selectionEnd) === null) {
        setDismissedAt(null);
      }
    },
    ...(suggestions.length > 0 && {
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': `${listId}-${chosen}`,
    }),
  };
  return { listId, suggestions, active: chosen, pick, onKeyDown, fieldProps };
}

interface Suggested {
  /** Where in the text that begins which is completed; null while nothing is. */
  readonly start: number | null;
  readonly suggestions: readonly Suggestion[];
}

function useSuggestions(text: string, caret: number): Suggested {
  const others = useOthers();
  const mention = mentionQuery(text, caret);
  const emoji = emojiQuery(text, caret);
  const names = useEmojiNames(emoji !== null);
  if (emoji) {
    const found = matchingEmoji(names, emoji.letters).slice(0, MOST_OFFERED);
    return {
      start: emoji.start,
      suggestions: found.map((named) => ({ kind: 'emoji', key: named.emoji, named })),
    };
  }
  if (!mention) return { start: null, suggestions: [] };
  const people = matchingPeople(others, mention.letters).slice(0, MOST_OFFERED);
  return {
    start: mention.start,
    suggestions: people.map((person) => ({ kind: 'person', key: person.participantId, person })),
  };
}
