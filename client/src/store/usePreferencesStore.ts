import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

import type { LanguageChoice } from '@/i18n/languages';

export type Theme = 'system' | 'light' | 'dark';

/** What makes a sound. */
export type SoundName = 'join' | 'leave' | 'message' | 'hand';

/** What screen readers may be told of, beside what nobody may miss. */
export type AnnouncementTopic = 'people' | 'messages' | 'hands' | 'shares';

/** How the person likes the product; kept in this browser, and with the account of who is signed in. */
export interface Preferences {
  readonly theme: Theme;
  readonly language: LanguageChoice;
  readonly sounds: Readonly<Record<SoundName, boolean>>;
  readonly announcements: Readonly<Record<AnnouncementTopic, boolean>>;
  /** Whether single letters act in a meeting (WCAG 2.1.4); combinations with Ctrl always do. */
  readonly singleKeyShortcuts: boolean;
  /** While on, the microphone is only open as long as the space bar is held. */
  readonly pushToTalk: boolean;
  /** Whether the own picture is shown as in a mirror. */
  readonly mirrorSelf: boolean;
  /** Whether one comes to every meeting with the microphone off, and with the camera off. */
  readonly joinMuted: boolean;
  readonly joinCameraOff: boolean;
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
  announcements: { people: true, messages: true, hands: true, shares: true },
  singleKeyShortcuts: true,
  pushToTalk: false,
  mirrorSelf: true,
  joinMuted: false,
  joinCameraOff: false,
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
