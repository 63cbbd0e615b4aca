import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { KeyCombination } from '@/hooks/useShortcuts';
import { usePreferencesStore } from '@/store/usePreferencesStore';

export type ShortcutAction = 'microphone' | 'camera' | 'hand' | 'chat' | 'people' | 'help';

interface ShortcutDescription {
  /** What the keys do, as the help says it. */
  readonly does: MessageDescriptor;
  readonly combinations: readonly KeyCombination[];
}

/** Every keyboard shortcut of the meeting: what acts and what the help shows are the same list. */
export const SHORTCUTS: Readonly<Record<ShortcutAction, ShortcutDescription>> = {
  microphone: {
    does: msg`Microphone on or off`,
    combinations: [{ key: 'm' }, { key: 'd', ctrl: true }],
  },
  camera: { does: msg`Camera on or off`, combinations: [{ key: 'v' }, { key: 'e', ctrl: true }] },
  hand: { does: msg`Raise or lower your hand`, combinations: [{ key: 'h' }] },
  chat: { does: msg`Open or close the chat`, combinations: [{ key: 'c' }] },
  people: { does: msg`Open or close the list of people`, combinations: [{ key: 'p' }] },
  help: { does: msg`Show these shortcuts`, combinations: [{ key: '?' }, { key: '/', ctrl: true }] },
};

/** The keys by their names: `M`, `Ctrl+D`; `Kbd` says them as they are printed on this keyboard. */
export function keysOf({ key, ctrl = false }: KeyCombination): string {
  return ctrl ? ['Ctrl', key.toUpperCase()].join('+') : key.toUpperCase();
}

/** The combinations of an action that work: single letters can be switched off (WCAG 2.1.4). */
export function combinationsOf(
  action: ShortcutAction,
  withSingleKeys = usePreferencesStore.getState().singleKeyShortcuts,
): readonly KeyCombination[] {
  const { combinations } = SHORTCUTS[action];
  return withSingleKeys ? combinations : combinations.filter(({ ctrl }) => ctrl);
}

/** The shortest keys of an action, for its tooltip; undefined where it has none now. */
export function mainKeys(action: ShortcutAction): string | undefined {
  return combinationsOf(action).slice(0, 1).map(keysOf).at(0);
}
