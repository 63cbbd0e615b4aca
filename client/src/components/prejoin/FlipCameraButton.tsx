import { useLingui } from '@lingui/react/macro';
import { SwitchCamera } from 'lucide-react';

import { useCanFlipCamera } from '@/components/meeting/controls/useCanFlipCamera';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';

/** On a phone: the camera at the other side. */
export function FlipCameraButton() {
  const { t } = useLingui();
  const meeting = useMeeting();
  if (!useCanFlipCamera()) return null;
  return (
    <IconButton
      icon={SwitchCamera}
      label={t`Use the other camera`}
      variant="control"
      size="lg"
      shape="round"
      onClick={() => void meeting.devices.flipCamera()}
    />
  );
}
