import { MAX_PINS, type SelfView, type StageLayout } from '@/store/useMeetingViewStore';

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
  readonly isVideoOff: boolean;
}

export interface StageQuestion {
  readonly selfId: string;
  /** Everyone in the meeting, in the order in which they are shown. */
  readonly people: readonly StagePerson[];
  readonly layout: StageLayout;
  readonly selfView: SelfView;
  /** Leaves out whoever shows no picture, as long as somebody does. */
  readonly hidesVideoOff: boolean;
  /** The keys of the tiles that this person pinned. */
  readonly pinnedKeys: readonly string[];
  /** The screen that this person chose of several. */
  readonly mainScreenKey: string | null;
  /** Whom the host made large for everyone, by participant id. */
  readonly spotlights: readonly string[];
  /** Who spoke last, other than oneself. */
  readonly speakerId: string | null;
}

/** What goes where; the boxes are the layout's business. */
export interface StagePlan {
  /** Nobody else is there, all alike, or some large ones with the others beside them. */
  readonly kind: 'alone' | 'grid' | 'focus';
  /** The large tiles of `focus`, else none. */
  readonly focus: readonly StageItem[];
  /** All others that have a place of their own. */
  readonly items: readonly StageItem[];
  /** The own picture, where it floats above the others. */
  readonly floating: StageItem | null;
  /** How many people are left out because they show no picture. */
  readonly leftOut: number;
}

export function cameraKey(participantId: string): string {
  return `camera:${participantId}`;
}

export function screenKey(participantId: string): string {
  return `screen:${participantId}`;
}

/**
 * Chooses what is large, what stands beside it and what floats.
 *
 * Large are the tiles that one pinned; else whom the host spotlights for everyone; else (not in the grid
 * view) the screen of somebody else; else, in the speaker and side-by-side views, whoever spoke last. The
 * own screen has no tile: it would show itself.
 */
export function planStage(question: StageQuestion): StagePlan {
  const { hidesVideoOff, people, selfId } = question;
  const own = { ...camera(selfId) };
  const others = people.filter(({ participantId }) => participantId !== selfId);
  if (others.length === 0) {
    return { kind: 'alone', focus: [], items: [own], floating: null, leftOut: 0 };
  }
  const all = [own, ...others.flatMap(tilesOf)];
  const focus = focusOf(question, all);
  const kept = hidesVideoOff ? withPicture(others, focus) : others;
  const items = kept.flatMap(tilesOf).filter(({ key }) => !focus.some((each) => each.key === key));
  const rest = { focus, leftOut: others.length - kept.length } as const;
  const kind = focus.length > 0 ? 'focus' : 'grid';
  const isLarge = focus.some(({ key }) => key === own.key);
  const place = isLarge ? 'hidden' : placeOfOwn(question, kind, items.length);
  if (place === 'grid') return { ...rest, kind, items: [own, ...items], floating: null };
  return { ...rest, kind, items, floating: place === 'floating' ? own : null };
}

/** Who shows a picture, is large or shares a screen; everybody where that is nobody. */
function withPicture(others: readonly StagePerson[], focus: readonly StageItem[]): StagePerson[] {
  const kept = others.filter(
    ({ isScreenSharing, isVideoOff, participantId }) =>
      !isVideoOff ||
      isScreenSharing ||
      focus.some((item) => item.kind === 'camera' && item.participantId === participantId),
  );
  return kept.length > 0 ? kept : [...others];
}

/** A screen stands beside its presenter. */
function tilesOf({ participantId, isScreenSharing }: StagePerson): StageItem[] {
  const item = camera(participantId);
  return isScreenSharing
    ? [item, { key: screenKey(participantId), participantId, kind: 'screen' }]
    : [item];
}

function camera(participantId: string): StageItem {
  return { key: cameraKey(participantId), participantId, kind: 'camera' };
}

/** Where the own picture goes; a conversation of two is the one case in which it floats by itself. */
function placeOfOwn(
  { layout, selfView }: StageQuestion,
  kind: StagePlan['kind'],
  others: number,
): Exclude<SelfView, 'auto'> {
  if (selfView !== 'auto') return selfView;
  return layout === 'auto' && kind === 'grid' && others === 1 ? 'floating' : 'grid';
}

function focusOf(question: StageQuestion, all: readonly StageItem[]): StageItem[] {
  const { layout, pinnedKeys, selfId, spotlights } = question;
  const pinned = all.filter(({ key }) => pinnedKeys.includes(key));
  if (pinned.length > 0) return pinned;
  const spotlit = spotlights.flatMap((id) =>
    all.filter(({ kind, participantId }) => kind === 'camera' && participantId === id),
  );
  // Whoever is in the spotlight watches the others, unless there is nobody else in it.
  const seen = spotlit.filter(({ participantId }) => participantId !== selfId);
  if (seen.length > 0) return seen.slice(0, MAX_PINS);
  if (layout === 'grid') return [];
  const main = mainScreen(question, all) ?? (layout === 'auto' ? null : speaker(question, all));
  return main ? [main] : [];
}

function mainScreen({ mainScreenKey }: StageQuestion, all: readonly StageItem[]): StageItem | null {
  const screens = all.filter(({ kind }) => kind === 'screen');
  return screens.find(({ key }) => key === mainScreenKey) ?? screens.at(-1) ?? null;
}

function speaker(
  { selfId, speakerId }: StageQuestion,
  all: readonly StageItem[],
): StageItem | null {
  const others = all.filter((item) => item.kind === 'camera' && item.participantId !== selfId);
  return others.find((item) => item.participantId === speakerId) ?? others[0] ?? null;
}
