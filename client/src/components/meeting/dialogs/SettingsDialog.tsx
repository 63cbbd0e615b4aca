import { Dialog } from '@/components/ui/Dialog';
import { Tabs } from '@/components/ui/Tabs';
import { useMeetingStore } from '@/store/useMeetingStore';

import { DeviceSettings } from './DeviceSettings';
import { GeneralSettings } from './GeneralSettings';
import { HostSettings } from './HostSettings';

/** Devices, personal preferences and, for the host, what is allowed in the meeting. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const isHost = useMeetingStore((state) => state.self?.isHost ?? false);
  const items = [
    { value: 'devices', label: 'Devices', content: <DeviceSettings /> },
    { value: 'general', label: 'General', content: <GeneralSettings /> },
    ...(isHost ? [{ value: 'host', label: 'Meeting', content: <HostSettings /> }] : []),
  ];
  return (
    <Dialog open onOpenChange={onClose} title="Settings" size="md">
      <Tabs label="Settings" items={items} className="sm:min-h-112" />
    </Dialog>
  );
}
