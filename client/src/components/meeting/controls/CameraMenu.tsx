import { useLingui } from '@lingui/react/macro';
import { WandSparkles } from 'lucide-react';

import {
  MenuCheckboxItem,
  MenuItem,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/DropdownMenu';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

import { useDeviceChoice } from './useDeviceChoice';

/** Which camera, and what is done to its picture; loaded when the menu is opened. */
export function CameraMenu() {
  const { t } = useLingui();
  const camera = useDeviceChoice('camera');
  const mirrorSelf = usePreferencesStore((preferences) => preferences.mirrorSelf);
  return (
    <>
      <MenuRadioGroup
        label={t`Camera`}
        value={camera.value}
        onValueChange={camera.choose}
        options={camera.options}
      />
      <MenuSeparator />
      <MenuItem
        icon={WandSparkles}
        onSelect={() =>
          useMeetingViewStore.setState({ dialog: 'settings', settingsPart: 'background' })
        }
      >
        {t`Background…`}
      </MenuItem>
      <MenuCheckboxItem
        checked={mirrorSelf}
        onCheckedChange={(checked) => usePreferencesStore.setState({ mirrorSelf: checked })}
      >
        {t`Show my picture as in a mirror`}
      </MenuCheckboxItem>
    </>
  );
}
