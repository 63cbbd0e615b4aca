import { useState } from 'react';

/** What is shown of a list before somebody asks for more. */
const SHOWN_FIRST = 6;

export interface FirstFew<Item> {
  readonly shown: readonly Item[];
  /** How many are not shown. */
  readonly hidden: number;
  readonly showAll: () => void;
}

/** The first few of a list until all of it is asked for. */
export function useFirstFew<Item>(items: readonly Item[]): FirstFew<Item> {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN_FIRST);
  return { shown, hidden: items.length - shown.length, showAll: () => setAll(true) };
}
