import { Trans, useLingui } from '@lingui/react/macro';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { useMeeting } from '@/hooks/meetingContext';
import { permissionHelp } from '@/lib/permissionHelp';
import { useDevicesStore } from '@/store/useDevicesStore';

import { deviceAdvice } from './deviceAdvice';

/** Says why there is no camera or no microphone, and how to get one; joining works all the same. */
export function DeviceAdviceCallout() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const microphone = useDevicesStore((state) => state.microphone);
  const camera = useDevicesStore((state) => state.camera);
  const advice = deviceAdvice(microphone, camera);
  if (!advice) return null;

  const tryAgain = async () => {
    if (microphone.problem) await meeting.devices.set('microphone', true);
    if (camera.problem) await meeting.devices.set('camera', true);
  };

  return (
    <Callout tone="warning">
      <p className="font-medium">{t(advice.title)}</p>
      <p className="mt-0.5">
        {advice.isRefused ? `${t(permissionHelp(navigator))} ` : null}
        {t(advice.text)}
      </p>
      <Button
        variant="secondary"
        size="sm"
        className="mt-3"
        loading={microphone.starting || camera.starting}
        onClick={() => void tryAgain()}
      >
        <Trans>Try again</Trans>
      </Button>
    </Callout>
  );
}
