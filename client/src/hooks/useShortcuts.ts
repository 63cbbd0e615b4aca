import { useEffect, useRef } from 'react';

/** One key, alone or with Ctrl (⌘ on a Mac). */
export interface KeyCombination {
  /** `KeyboardEvent.key`, lower case. */
  readonly key: string;
  readonly ctrl?: boolean;
}

export interface Shortcut {
  readonly combinations: readonly KeyCombination[];
  readonly run: () => void;
}

/** Whether a key typed here is meant for the field under the cursor. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'range', 'submit'].includes(target.type)
  );
}

/** Whether a menu or a list box is open and reads letters itself, to jump to an entry. */
function isInMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null;
}

function matches(event: KeyboardEvent, { key, ctrl = false }: KeyCombination): boolean {
  return event.key.toLowerCase() === key && (event.ctrlKey || event.metaKey) === ctrl;
}

/**
 * Runs actions on keys, anywhere in the page but in text fields and menus.
 *
 * Combinations with Ctrl work in text fields too: they type nothing there. A key held down acts once.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const isTyping = isTextField(event.target) || isInMenu(event.target);
      for (const { combinations, run } of latest.current) {
        const hit = combinations.find((combination) => matches(event, combination));
        if (!hit || (isTyping && !hit.ctrl)) continue;
        event.preventDefault();
        if (!event.repeat) run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
