import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

import type { LanguageChoice } from '@/i18n/languages';

export type Theme = 'system' | 'light' | 'dark';

/** What makes a sound. */
export type SoundName = 'join' | 'leave' | 'message' | 'hand';

/** How the person likes the product; kept in this browser. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: LanguageChoice;
  readonly sounds: Readonly<Record<SoundName, boolean>>;
  /** While on, the microphone is only open as long as the space bar is held. */
  readonly pushToTalk: boolean;
  /** Whether the own picture is shown as in a mirror. */
  readonly mirrorSelf: boolean;
  /** The name last used as a guest. */
  readonly guestName: string;
}

interface PreferencesState extends Preferences {
  /** Changes some of them. */
  update: (change: Partial<Preferences>) => void;
}

export const INITIAL_PREFERENCES: Preferences = {
  theme: 'system',
  language: 'system',
  sounds: { join: true, leave: true, message: true, hand: true },
  pushToTalk: false,
  mirrorSelf: true,
  guestName: '',
};

export const usePreferencesStore = create<PreferencesState>()(
  persist(
    (set): PreferencesState => ({
      ...INITIAL_PREFERENCES,
      update: (change) => set(change),
    }),
    {
      name: 'neuron-meet.preferences',
      version: 1,
      storage: createJSONStorage(() => localStorage),
    },
  ),
);
