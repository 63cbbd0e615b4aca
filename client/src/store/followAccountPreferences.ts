import { request } from '@/lib/api/client';
import type { AccountPreferences } from '@/lib/api/models';

import { useAuthStore } from './useAuthStore';
import { usePreferencesStore, type Preferences } from './usePreferencesStore';

/** Notes whose changes have not reached the server yet, so that a reload does not lose them. */
const UNSAVED_KEY = 'neuron-meet.unsaved-preferences';

/** Changes in quick succession (a few switches) become one call. */
const SAVE_AFTER_MS = 600;

type Kept = Omit<AccountPreferences, 'version' | 'updatedAt'>;

/** What of the preferences is kept with the account; the rest belongs to this browser. */
function keptPart(preferences: Kept): Kept {
  return {
    theme: preferences.theme,
    language: preferences.language,
    sounds: preferences.sounds,
    announcements: preferences.announcements,
    singleKeyShortcuts: preferences.singleKeyShortcuts,
    pushToTalk: preferences.pushToTalk,
    mirrorSelf: preferences.mirrorSelf,
    joinMuted: preferences.joinMuted,
    joinCameraOff: preferences.joinCameraOff,
  };
}

/**
 * Keeps the preferences of whoever is signed in with their account: what is kept there is applied here
 * when they sign in, when the page is opened and when one comes back to it; what they change here is
 * saved there. A guest's stay in the browser.
 *
 * A change that could not be saved is saved at the next opportunity, and until then counts more than
 * what the account has.
 */
export function followAccountPreferences(): void {
  let saving: ReturnType<typeof setTimeout> | undefined;
  let applying = false;
  let changes = 0;

  const userId = () => useAuthStore.getState().user?.id ?? null;

  const save = async () => {
    clearTimeout(saving);
    const owner = userId();
    if (owner === null) return;
    const saved = changes;
    const body = { version: 1 as const, ...keptPart(usePreferencesStore.getState()) };
    localStorage.setItem(UNSAVED_KEY, owner);
    try {
      await request('put', '/api/users/me/preferences', { body });
      if (changes === saved) localStorage.removeItem(UNSAVED_KEY);
    } catch {
      // Still noted as unsaved: the next change, or coming back to the page, tries again.
    }
  };

  const load = async () => {
    const owner = userId();
    if (owner === null) return;
    if (localStorage.getItem(UNSAVED_KEY) === owner) return save();
    const kept = await request('get', '/api/users/me/preferences', {}).catch(() => null);
    const hasMoved = userId() !== owner || localStorage.getItem(UNSAVED_KEY) === owner;
    if (!kept || hasMoved) return;
    applying = true;
    if (kept.updatedAt === null) {
      // An account without preferences takes those of the browser that it was made in.
      const { language } = usePreferencesStore.getState();
      usePreferencesStore.setState({ language: language === 'system' ? kept.language : language });
    } else {
      usePreferencesStore.setState(differenceTo(keptPart(kept)));
    }
    applying = false;
    if (kept.updatedAt === null) await save();
  };

  usePreferencesStore.subscribe((now, before) => {
    const owner = userId();
    if (applying || owner === null || isSame(keptPart(now), keptPart(before))) return;
    changes += 1;
    localStorage.setItem(UNSAVED_KEY, owner);
    clearTimeout(saving);
    saving = setTimeout(() => void save(), SAVE_AFTER_MS);
  });
  useAuthStore.subscribe((now, before) => {
    if (now.user?.id !== before.user?.id) void load();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void load();
  });
  window.addEventListener('online', () => void load());
  void load();
}

/** What of `wanted` is not so already: nothing is drawn anew for what stays the same. */
function differenceTo(wanted: Kept): Partial<Preferences> {
  const current = keptPart(usePreferencesStore.getState());
  return isSame(wanted, current) ? {} : wanted;
}

function isSame(one: Kept, other: Kept): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
