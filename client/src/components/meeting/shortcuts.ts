import type { KeyCombination } from '@/hooks/useShortcuts';

export type ShortcutAction = 'microphone' | 'camera' | 'hand' | 'chat' | 'people' | 'help';

interface ShortcutDescription {
  /** What the keys do, as the help says it. */
  readonly does: string;
  readonly combinations: readonly KeyCombination[];
}

/** Every keyboard shortcut of the meeting: what acts and what the help shows are the same list. */
export const SHORTCUTS: Readonly<Record<ShortcutAction, ShortcutDescription>> = {
  microphone: {
    does: 'Microphone on or off',
    combinations: [{ key: 'm' }, { key: 'd', ctrl: true }],
  },
  camera: { does: 'Camera on or off', combinations: [{ key: 'v' }, { key: 'e', ctrl: true }] },
  hand: { does: 'Raise or lower your hand', combinations: [{ key: 'h' }] },
  chat: { does: 'Open or close the chat', combinations: [{ key: 'c' }] },
  people: { does: 'Open or close the list of people', combinations: [{ key: 'p' }] },
  help: { does: 'Show these shortcuts', combinations: [{ key: '?' }] },
};

/** The keys as printed on them: `M`, `Ctrl+D`. */
export function keysOf({ key, ctrl = false }: KeyCombination): string {
  return ctrl ? `Ctrl+${key.toUpperCase()}` : key.toUpperCase();
}

/** The shortest keys of an action, for its tooltip. */
export function mainKeys(action: ShortcutAction): string {
  return SHORTCUTS[action].combinations.slice(0, 1).map(keysOf).join('');
}
