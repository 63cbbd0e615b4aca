import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/**
 * How a person wants to see the meeting: as it suits what happens, everybody alike, whoever speaks large,
 * or a screen (else whoever speaks) beside a column of people.
 */
export type StageLayout = 'auto' | 'grid' | 'speaker' | 'side';

/** Where the own picture is: `auto` floats it in a conversation of two and puts it among the others above. */
export type SelfView = 'auto' | 'grid' | 'floating' | 'hidden';

/** Where on the stage the own picture floats. */
export type Corner = 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';

/** More large tiles than this and none of them is large. */
export const MAX_PINS = 3;

/** What stands beside the stage. */
export type MeetingPanel = 'people' | 'chat';

/** What lies over the meeting. */
export type MeetingDialog =
  'layout' | 'recording' | 'settings' | 'shortcuts' | 'invite' | 'health' | 'end' | 'leave';

/** How one person looks at the meeting: nothing of it concerns anybody else. */
export interface MeetingView {
  /** This and the next five are kept in this browser; the rest is forgotten with the meeting. */
  readonly layout: StageLayout;
  readonly selfView: SelfView;
  readonly selfCorner: Corner;
  /** Leaves out whoever shows no picture. */
  readonly hidesVideoOff: boolean;
  /** Share of the stage's width for the people beside a large tile, 0 to 1; null lets the stage choose. */
  readonly sideShare: number | null;
  /** Whether the small window opens by itself when one leaves the meeting's tab. */
  readonly popsOut: boolean;
  /** The tiles that are to be large, whoever speaks, up to {@link MAX_PINS}; the newest pin comes last. */
  readonly pinnedKeys: readonly string[];
  /** The screen that is to be large where several are shared; else the newest is. */
  readonly mainScreenKey: string | null;
  /** Tiles whose picture is shown the other way: cameras whole, screens filling their tile. */
  readonly refittedKeys: readonly string[];
  /** How loud one hears whom, by participant id: 1 as it comes, 0 to 2. */
  readonly volumes: Readonly<Record<string, number>>;
  /** Whose volume is being set. */
  readonly volumeFor: string | null;
  readonly panel: MeetingPanel | null;
  readonly dialog: MeetingDialog | null;
  /** Whose connection the health of the call is opened for. */
  readonly healthOf: string | null;
  /** What the settings open with; null is their first part. */
  readonly settingsPart: 'background' | null;
  /** Messages up to this moment were seen: milliseconds since 1970. */
  readonly seenUntil: number;
  /** The message that the chat is to bring into sight. */
  readonly shownMessage: string | null;
  readonly isSearchingChat: boolean;
}

export const INITIAL_MEETING_VIEW: MeetingView = {
  layout: 'auto',
  selfView: 'auto',
  selfCorner: 'bottom-end',
  hidesVideoOff: false,
  sideShare: null,
  popsOut: false,
  pinnedKeys: [],
  mainScreenKey: null,
  refittedKeys: [],
  volumes: {},
  volumeFor: null,
  panel: null,
  dialog: null,
  healthOf: null,
  settingsPart: null,
  seenUntil: 0,
  shownMessage: null,
  isSearchingChat: false,
};

export const useMeetingViewStore = create<MeetingView>()(
  persist((): MeetingView => INITIAL_MEETING_VIEW, {
    name: 'neuron-meet.view',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    partialize: keptView,
  }),
);

/** Opens a panel, or closes it where it is open. */
export function togglePanel(panel: MeetingPanel): void {
  useMeetingViewStore.setState((view) => ({
    panel: view.panel === panel ? null : panel,
    isSearchingChat: false,
  }));
}

/** What of the view outlives the meeting. */
export function keptView({
  layout,
  selfView,
  selfCorner,
  hidesVideoOff,
  sideShare,
  popsOut,
}: MeetingView): Partial<MeetingView> {
  return { layout, selfView, selfCorner, hidesVideoOff, sideShare, popsOut };
}

/** Makes a tile large for oneself, or gives it back its place; of too many pins the oldest goes. */
export function togglePin(key: string): void {
  useMeetingViewStore.setState(({ pinnedKeys }) => ({
    pinnedKeys: toggled(pinnedKeys, key).slice(-MAX_PINS),
  }));
}

/** Shows a tile's picture the other way: whole or filling the tile. */
export function toggleFit(key: string): void {
  useMeetingViewStore.setState(({ refittedKeys }) => ({
    refittedKeys: toggled(refittedKeys, key),
  }));
}

function toggled(keys: readonly string[], key: string): string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}
