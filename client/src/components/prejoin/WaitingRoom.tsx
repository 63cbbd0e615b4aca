import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Page } from '@/components/shell/Page';
import { Button } from '@/components/ui/Button';
import { Spinner } from '@/components/ui/Spinner';
import { useMeeting } from '@/hooks/meetingContext';
import { useRoomByCode } from '@/queries/rooms';
import { useMeetingStore } from '@/store/useMeetingStore';

import { CameraPreview } from './CameraPreview';
import { DeviceNotice } from './DeviceNotice';
import { DevicePickers } from './DevicePickers';
import { DoorHeader } from './DoorHeader';

interface WaitingRoomProps {
  code: string;
  /** The name that the host is shown. */
  name: string;
}

/** At the door: the host was told; meanwhile one can see to one's picture and sound. */
export function WaitingRoom({ code, name }: WaitingRoomProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const [leaving, setLeaving] = useState(false);
  const { data: room } = useRoomByCode(code);
  const waitsForHost = useMeetingStore((state) => state.waitsFor === 'host');
  const title = waitsForHost ? t`Waiting for the host` : t`Waiting to be admitted`;
  const hostName = room?.host.displayName ?? t`The host`;
  return (
    <>
      <DoorHeader />
      <Page
        title={title}
        className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 pb-12 sm:px-8 beside:grid beside:max-w-none beside:grid-cols-[minmax(0,1fr)_18rem] beside:grid-rows-[auto_1fr_auto] beside:pb-4"
      >
        <div className="text-center beside:col-start-2 beside:row-start-1 beside:pt-6">
          <Spinner size="lg" className="text-accent-text" />
          <h1 className="mt-3 text-2xl font-semibold tracking-tight">{title}</h1>
          <p role="status" className="mt-1.5 text-fg-muted">
            {waitsForHost ? (
              <Trans>The meeting begins when {hostName} comes. You come in by yourself then.</Trans>
            ) : (
              <Trans>{hostName} knows that you are here and will let you in.</Trans>
            )}
          </p>
        </div>
        <div className="min-w-0 beside:col-start-1 beside:row-span-2 beside:row-start-1">
          <CameraPreview name={name} />
        </div>
        <div className="flex min-w-0 flex-col gap-6 beside:col-start-1 beside:row-start-3">
          <DeviceNotice />
          <DevicePickers />
        </div>
        <Button
          variant="ghost"
          className="mx-auto beside:col-start-2 beside:row-start-2"
          loading={leaving}
          onClick={() => {
            setLeaving(true);
            void meeting.leave();
          }}
        >
          <Trans>Stop waiting</Trans>
        </Button>
      </Page>
    </>
  );
}
