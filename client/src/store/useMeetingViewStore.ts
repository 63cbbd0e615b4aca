import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

/** How a person wants to see the meeting. */
export type StageLayout = 'auto' | 'grid' | 'speaker';

/** What stands beside the stage. */
export type MeetingPanel = 'people' | 'chat';

/** What lies over the meeting. */
export type MeetingDialog = 'settings' | 'shortcuts' | 'end';

/** How one person looks at the meeting: nothing of it concerns anybody else. */
export interface MeetingView {
  /** Kept in this browser; the rest is forgotten with the meeting. */
  readonly layout: StageLayout;
  /** The tile that is to be large, whoever speaks. */
  readonly pinnedKey: string | null;
  readonly panel: MeetingPanel | null;
  readonly dialog: MeetingDialog | null;
  /** Messages up to this moment were seen: milliseconds since 1970. */
  readonly seenUntil: number;
  /** The message that one has begun to write. */
  readonly draft: string;
}

export const INITIAL_MEETING_VIEW: MeetingView = {
  layout: 'auto',
  pinnedKey: null,
  panel: null,
  dialog: null,
  seenUntil: 0,
  draft: '',
};

export const useMeetingViewStore = create<MeetingView>()(
  persist((): MeetingView => INITIAL_MEETING_VIEW, {
    name: 'neuron-meet.view',
    version: 1,
    storage: createJSONStorage(() => localStorage),
    partialize: ({ layout }) => ({ layout }),
  }),
);

/** Opens a panel, or closes it where it is open. */
export function togglePanel(panel: MeetingPanel): void {
  useMeetingViewStore.setState((view) => ({ panel: view.panel === panel ? null : panel }));
}

/** Makes a tile large for oneself, or gives it back its place. */
export function togglePin(key: string): void {
  useMeetingViewStore.setState((view) => ({ pinnedKey: view.pinnedKey === key ? null : key }));
}
