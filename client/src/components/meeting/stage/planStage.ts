import type { StageLayout } from '@/store/useMeetingViewStore';

/** One tile: a person's camera (or avatar), or the screen that they share. */
export interface StageItem {
  /** Stable for as long as the tile exists. */
  readonly key: string;
  readonly participantId: string;
  readonly kind: 'camera' | 'screen';
}

/** What the stage needs to know about a person to place them. */
export interface StagePerson {
  readonly participantId: string;
  readonly isScreenSharing: boolean;
}

export interface StageQuestion {
  readonly selfId: string;
  /** Everyone in the meeting, in the order in which they are shown. */
  readonly people: readonly StagePerson[];
  readonly layout: StageLayout;
  /** The key of the tile that this person pinned. */
  readonly pinnedKey: string | null;
  /** Who spoke last, other than oneself. */
  readonly speakerId: string | null;
}

/** What goes where; the boxes are the layout's business. */
export type StagePlan =
  | { readonly kind: 'alone'; readonly items: readonly StageItem[] }
  | { readonly kind: 'pair'; readonly main: StageItem; readonly own: StageItem }
  | { readonly kind: 'grid'; readonly items: readonly StageItem[] }
  | { readonly kind: 'focus'; readonly focus: StageItem; readonly strip: readonly StageItem[] };

export function cameraKey(participantId: string): string {
  return `camera:${participantId}`;
}

export function screenKey(participantId: string): string {
  return `screen:${participantId}`;
}

/**
 * Chooses between grid, pair and one large tile.
 *
 * A pinned tile goes first, then (not in the grid view) the newest screen of somebody else, then in
 * the speaker view whoever spoke last. One's own screen is never large: it would show itself.
 */
export function planStage(question: StageQuestion): StagePlan {
  const items = itemsOf(question);
  const [own, other] = items;
  if (!other || items.every((item) => item.participantId === question.selfId)) {
    return { kind: 'alone', items };
  }
  const focus = focusOf(question, items);
  if (focus) {
    return { kind: 'focus', focus, strip: items.filter((item) => item.key !== focus.key) };
  }
  const isPair = question.layout === 'auto' && items.length === 2;
  return own && isPair ? { kind: 'pair', main: other, own } : { kind: 'grid', items };
}

/** Oneself first, then the others; a screen stands beside its presenter. */
function itemsOf({ people, selfId }: StageQuestion): StageItem[] {
  const self = people.filter((person) => person.participantId === selfId);
  const others = people.filter((person) => person.participantId !== selfId);
  return [...self, ...others].flatMap(({ participantId, isScreenSharing }): StageItem[] => {
    const camera = { key: cameraKey(participantId), participantId, kind: 'camera' } as const;
    const screen = { key: screenKey(participantId), participantId, kind: 'screen' } as const;
    return isScreenSharing ? [camera, screen] : [camera];
  });
}

function focusOf(
  { layout, pinnedKey, selfId, speakerId }: StageQuestion,
  items: readonly StageItem[],
): StageItem | null {
  const pinned = items.find((item) => item.key === pinnedKey);
  if (pinned) return pinned;
  if (layout === 'grid') return null;
  const shared = items.findLast((item) => item.kind === 'screen' && item.participantId !== selfId);
  if (shared) return shared;
  if (layout !== 'speaker') return null;
  const others = items.filter((item) => item.kind === 'camera' && item.participantId !== selfId);
  return others.find((item) => item.participantId === speakerId) ?? others[0] ?? null;
}
