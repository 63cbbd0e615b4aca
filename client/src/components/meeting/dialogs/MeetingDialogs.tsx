import { lazy, Suspense } from 'react';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { EndDialog } from './EndDialog';

const SettingsDialog = lazy(() =>
  import('./SettingsDialog').then((module) => ({ default: module.SettingsDialog })),
);
const ShortcutsDialog = lazy(() =>
  import('./ShortcutsDialog').then((module) => ({ default: module.ShortcutsDialog })),
);

/** What lies over the meeting; each is loaded when it is first asked for. */
export function MeetingDialogs() {
  const dialog = useMeetingViewStore((view) => view.dialog);
  return (
    <Suspense>
      {dialog === 'settings' ? <SettingsDialog onClose={close} /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
      <EndDialog isOpen={dialog === 'end'} onClose={close} />
    </Suspense>
  );
}

function close() {
  useMeetingViewStore.setState({ dialog: null });
}
