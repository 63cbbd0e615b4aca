import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { MonitorUp, MonitorX, Pause, Play, Settings2 } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import {
  DropdownMenu,
  MenuItem,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { useTrack } from '@/hooks/useTrack';
import type { ScreenContent, ScreenState, ScreenSurface } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { VideoTrack } from '../media/VideoTrack';

const SHARED: Record<ScreenSurface, MessageDescriptor> = {
  monitor: msg`You are sharing your screen`,
  window: msg`You are sharing a window`,
  browser: msg`You are sharing a tab`,
};

/** Tells the presenter that and what they share, with a look at it, and lets them pause and stop. */
export function SharingBar() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const screen = useDevicesStore((state) => state.screen);
  return (
    <div
      role="group"
      aria-label={t`Your presentation`}
      className="mx-auto flex max-w-full animate-pop-in items-center gap-1.5 rounded-xl bg-accent-soft p-1.5 text-accent-text"
    >
      <Thumbnail />
      <p role="status" className="flex min-w-0 items-center gap-2 px-2 text-sm font-medium">
        <Icon icon={screen.paused ? Pause : MonitorUp} size="sm" className="max-sm:hidden" />
        <span className="line-clamp-2 leading-snug">{t(wordsFor(screen))}</span>
      </p>
      <IconButton
        icon={screen.paused ? Play : Pause}
        label={screen.paused ? t`Resume sharing` : t`Pause sharing`}
        size="sm"
        tooltipSide="bottom"
        className="text-inherit"
        onClick={() => meeting.screen.pause(!screen.paused)}
      />
      <DropdownMenu
        trigger={
          <IconButton
            icon={Settings2}
            label={t`Sharing options`}
            size="sm"
            tooltipSide="bottom"
            className="text-inherit"
          />
        }
      >
        <MenuRadioGroup
          label={t`Keep good`}
          value={screen.content}
          onValueChange={(content) => meeting.screen.show(content as ScreenContent)}
          options={[
            { value: 'detail', label: t`Text sharp` },
            { value: 'motion', label: t`Motion smooth` },
          ]}
        />
        <MenuSeparator />
        <MenuItem icon={MonitorUp} onSelect={() => void meeting.screen.change()}>
          {t`Share something else…`}
        </MenuItem>
      </DropdownMenu>
      <Button
        variant="soft"
        size="sm"
        icon={MonitorX}
        aria-label={t`Stop presenting`}
        onClick={() => meeting.screen.stop()}
      >
        <span className="sm:hidden">{t`Stop`}</span>
        <span className="max-sm:hidden">{t`Stop presenting`}</span>
      </Button>
    </div>
  );
}

function wordsFor({ paused, surface, withSound }: ScreenState): MessageDescriptor {
  if (paused) return msg`Paused: the others see the last picture`;
  if (surface === 'browser' && withSound) return msg`You are sharing a tab with its sound`;
  return surface ? SHARED[surface] : msg`You are presenting to everyone`;
}

/** What the others see of it, too small to show itself for ever. */
function Thumbnail() {
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const track = useTrack(selfId, 'screen');
  if (!track) return null;
  return (
    <span className="relative hidden h-9 w-16 shrink-0 overflow-hidden rounded-md bg-canvas sm:block">
      <VideoTrack key={track.id} track={track} source="screen" />
    </span>
  );
}
