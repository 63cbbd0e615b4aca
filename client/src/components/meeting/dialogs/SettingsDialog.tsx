import { useLingui } from '@lingui/react/macro';

import { Dialog } from '@/components/ui/Dialog';
import { Tabs } from '@/components/ui/Tabs';
import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { AccessibilitySettings } from './AccessibilitySettings';
import { BackgroundSettings } from './BackgroundSettings';
import { DeviceSettings } from './DeviceSettings';
import { GeneralSettings } from './GeneralSettings';
import { HostSettings } from './HostSettings';

/** Devices, personal preferences and, for the host, what is allowed in the meeting. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const canModerate = useMeetingStore((state) => isModerator(state.self?.role));
  const part = useMeetingViewStore((view) => view.settingsPart);
  const items = [
    { value: 'devices', label: t`Devices`, content: <DeviceSettings /> },
    { value: 'background', label: t`Background`, content: <BackgroundSettings /> },
    { value: 'general', label: t`General`, content: <GeneralSettings /> },
    { value: 'accessibility', label: t`Accessibility`, content: <AccessibilitySettings /> },
    ...(canModerate ? [{ value: 'host', label: t`Meeting`, content: <HostSettings /> }] : []),
  ];
  return (
    <Dialog open onOpenChange={onClose} title={t`Settings`} size="lg" isSteady>
      <Tabs label={t`Settings`} items={items} defaultValue={part ?? 'devices'} className="flex-1" />
    </Dialog>
  );
}
