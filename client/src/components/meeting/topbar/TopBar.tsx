import { Trans } from '@lingui/react/macro';
import { Lock } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useMeetingStore } from '@/store/useMeetingStore';

import { PanelControls } from '../controls/PanelControls';
import { RecordingBadge } from '../recording/RecordingBadge';

import { ElapsedTime } from './ElapsedTime';
import { RoomCode } from './RoomCode';

/** Which meeting this is and how long it has been going on. */
export function TopBar() {
  // A phone's control bar has no room for the panels' buttons.
  const isNarrow = useMediaQuery('(max-width: 47.99rem)');
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 ps-4 pe-2 sm:gap-3 [@media(max-height:480px)]:hidden">
      <RoomTitle />
      <ElapsedTime />
      <RecordingBadge />
      <span className="flex-1" />
      {isNarrow ? <PanelControls /> : <RoomCode />}
    </header>
  );
}

/** The room's name, with a lock while nobody else may come in. */
export function RoomTitle() {
  const name = useMeetingStore((state) => state.roomName);
  const isLocked = useMeetingStore((state) => state.isLocked);
  return (
    <div className="flex min-w-0 items-center gap-2">
      <h1 className="truncate text-sm font-semibold">{name ?? <Trans>Meeting</Trans>}</h1>
      {isLocked ? (
        <span className="flex shrink-0 items-center gap-1 text-xs text-fg-muted">
          <Icon icon={Lock} size="xs" />
          <span className="sr-only sm:not-sr-only">
            <Trans>Locked</Trans>
          </span>
        </span>
      ) : null}
    </div>
  );
}
