import { patientLazy } from '@/components/ui/patientLazy';
import { Suspense } from 'react';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { EndDialog } from './EndDialog';
import { LeaveDialog } from './LeaveDialog';

const InviteDialog = patientLazy(() =>
  import('./InviteDialog').then((module) => ({ default: module.InviteDialog })),
);

const SettingsDialog = patientLazy(() =>
  import('./SettingsDialog').then((module) => ({ default: module.SettingsDialog })),
);
const ShortcutsDialog = patientLazy(() =>
  import('./ShortcutsDialog').then((module) => ({ default: module.ShortcutsDialog })),
);
const LayoutDialog = patientLazy(() =>
  import('../stage/LayoutDialog').then((module) => ({ default: module.LayoutDialog })),
);
const RecordingDialog = patientLazy(() =>
  import('../recording/RecordingDialog').then((module) => ({ default: module.RecordingDialog })),
);
const CallHealthDialog = patientLazy(() =>
  import('../health/CallHealthDialog').then((module) => ({ default: module.CallHealthDialog })),
);
const VolumeDialog = patientLazy(() =>
  import('../volume/VolumeDialog').then((module) => ({ default: module.VolumeDialog })),
);

/** What lies over the meeting; each is loaded when it is first asked for. */
export function MeetingDialogs() {
  const dialog = useMeetingViewStore((view) => view.dialog);
  const healthOf = useMeetingViewStore((view) => view.healthOf);
  const volumeFor = useMeetingViewStore((view) => view.volumeFor);
  return (
    <Suspense>
      {dialog === 'layout' ? <LayoutDialog onClose={close} /> : null}
      {volumeFor === null ? null : <VolumeDialog tileKey={volumeFor} />}
      {dialog === 'recording' ? <RecordingDialog onClose={close} /> : null}
      {dialog === 'settings' ? <SettingsDialog onClose={close} /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
      {dialog === 'health' ? <CallHealthDialog participantId={healthOf} onClose={close} /> : null}
      {dialog === 'invite' ? <InviteDialog onClose={close} /> : null}
      <LeaveDialog isOpen={dialog === 'leave'} onClose={close} />
      <EndDialog isOpen={dialog === 'end'} onClose={close} />
    </Suspense>
  );
}

function close() {
  useMeetingViewStore.setState({ dialog: null, settingsPart: null, healthOf: null });
}
