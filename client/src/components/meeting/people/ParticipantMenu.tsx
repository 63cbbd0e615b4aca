import { Trans, useLingui } from '@lingui/react/macro';
import { EllipsisVertical, MicOff, UserX } from 'lucide-react';
import { useState } from 'react';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { isModerator } from '@/store/roles';
import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

import { tileActionClasses } from '../stage/tileActions';
import { TileViewItems } from '../stage/TileViewItems';

interface ParticipantMenuProps {
  readonly participant: ParticipantState;
  /** The tile that "Pin" makes large. */
  readonly tileKey: string;
  /** On a tile of the stage, or in a row of the list. */
  readonly placement: 'tile' | 'row';
}

/** What one can do with somebody: pin them; as the host, mute or remove them. */
export function ParticipantMenu({ participant, tileKey, placement }: ParticipantMenuProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const [asksRemoval, setAsksRemoval] = useState(false);
  const isOrderly = useMeetingStore((state) => isModerator(state.self?.role));
  const { displayName, isMuted, participantId } = participant;
  // Nobody moderates a host: the room is theirs too.
  const canModerate = isOrderly && !participant.isHost;

  return (
    <div className={placement === 'tile' ? tileActionClasses : undefined}>
      <DropdownMenu
        trigger={
          <IconButton
            icon={EllipsisVertical}
            label={t`More about ${displayName}`}
            variant={placement === 'tile' ? 'control' : 'ghost'}
            size="sm"
            shape="round"
            tooltipSide="bottom"
          />
        }
      >
        <TileViewItems tileKey={tileKey} participantId={participantId} kind="camera" />
        {canModerate ? (
          <>
            <MenuSeparator />
            <MenuItem
              icon={MicOff}
              disabled={isMuted}
              onSelect={() => void meeting.hosting.mute(participantId)}
            >
              {isMuted ? <Trans>Already muted</Trans> : <Trans>Mute</Trans>}
            </MenuItem>
            <MenuItem icon={UserX} tone="danger" onSelect={() => setAsksRemoval(true)}>
              <Trans>Remove from the meeting…</Trans>
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
      <AlertDialog
        open={asksRemoval}
        onOpenChange={setAsksRemoval}
        title={t`Remove ${displayName}?`}
        description={t`They leave the meeting at once. Lock the meeting as well to keep them from coming back.`}
        confirmLabel={t`Remove`}
        onConfirm={() => void meeting.hosting.remove(participantId)}
      />
    </div>
  );
}
