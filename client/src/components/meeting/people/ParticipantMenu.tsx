import { useLingui } from '@lingui/react/macro';
import { EllipsisVertical } from 'lucide-react';
import { Suspense, useState } from 'react';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { DropdownMenu } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { patientLazy } from '@/components/ui/patientLazy';
import { useMeeting } from '@/hooks/meetingContext';
import { isModerator } from '@/store/roles';
import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

import { tileActionClasses } from '../stage/tileActions';
import { TileViewItems } from '../stage/TileViewItems';

import type { Removal } from './ModerationItems';

const ModerationItems = patientLazy(() =>
  import('./ModerationItems').then((module) => ({ default: module.ModerationItems })),
);

interface ParticipantMenuProps {
  readonly participant: ParticipantState;
  /** The tile that "Pin" makes large. */
  readonly tileKey: string;
  /** On a tile of the stage, or in a row of the list. */
  readonly placement: 'tile' | 'row';
}

/** What one can do with somebody: pin them; as a host or co-host, keep order. */
export function ParticipantMenu({ participant, tileKey, placement }: ParticipantMenuProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const [removal, setRemoval] = useState<Removal | null>(null);
  const canModerate = useMeetingStore((state) => isModerator(state.self?.role));
  const { displayName, participantId } = participant;

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
          <Suspense>
            <ModerationItems participant={participant} onRemove={setRemoval} />
          </Suspense>
        ) : null}
      </DropdownMenu>
      <AlertDialog
        open={removal === 'remove'}
        onOpenChange={() => setRemoval(null)}
        title={t`Remove ${displayName}?`}
        description={t`They leave at once and cannot come back while this meeting lasts. You can undo that in the list of people.`}
        confirmLabel={t`Remove`}
        onConfirm={() => void meeting.hosting.remove(participantId)}
      />
      <AlertDialog
        open={removal === 'ban'}
        onOpenChange={() => setRemoval(null)}
        title={t`Keep ${displayName} out of this room?`}
        description={t`They leave at once and cannot come into this room again until you undo that in the list of people.`}
        confirmLabel={t`Keep out`}
        onConfirm={() => void meeting.hosting.remove(participantId, true)}
      />
    </div>
  );
}
