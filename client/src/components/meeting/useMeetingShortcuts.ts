import { useMeeting } from '@/hooks/meetingContext';
import { usePushToTalk } from '@/hooks/usePushToTalk';
import { useShortcuts } from '@/hooks/useShortcuts';
import { useMeetingStore } from '@/store/useMeetingStore';
import { togglePanel, useMeetingViewStore } from '@/store/useMeetingViewStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { combinationsOf, type ShortcutAction } from './shortcuts';

/** Puts the keyboard shortcuts and the space bar's push-to-talk to work. */
export function useMeetingShortcuts(): void {
  const meeting = useMeeting();
  const withSingleKeys = usePreferencesStore((preferences) => preferences.singleKeyShortcuts);
  const pushToTalk = usePreferencesStore((preferences) => preferences.pushToTalk);

  const actions: Record<ShortcutAction, () => void> = {
    microphone: () => void meeting.devices.toggle('microphone'),
    camera: () => void meeting.devices.toggle('camera'),
    hand: () => void meeting.hands.raise(!isOwnHandRaised()),
    chat: () => unlessInDialog(() => togglePanel('chat')),
    people: () => unlessInDialog(() => togglePanel('people')),
    help: () => unlessInDialog(() => useMeetingViewStore.setState({ dialog: 'shortcuts' })),
  };
  const names = Object.keys(actions) as ShortcutAction[];
  useShortcuts(
    names.map((name) => ({
      combinations: combinationsOf(name, withSingleKeys),
      run: actions[name],
    })),
  );

  usePushToTalk({
    isEnabled: pushToTalk,
    onPress: () => meeting.devices.pushToTalk(true),
    onRelease: () => meeting.devices.pushToTalk(false),
  });
}

/** Nothing opens behind a dialog; microphone, camera and hand are always at hand. */
function unlessInDialog(open: () => void): void {
  if (useMeetingViewStore.getState().dialog === null) open();
}

function isOwnHandRaised(): boolean {
  const { self, participants } = useMeetingStore.getState();
  return participants[self?.participantId ?? '']?.isHandRaised ?? false;
}
