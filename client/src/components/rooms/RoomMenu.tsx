import { Trans, useLingui } from '@lingui/react/macro';
import { Copy, Ellipsis, Link2Off, QrCode as QrIcon, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';

import { InviteForm } from '@/components/invitations/InviteForm';
import { AlertDialog } from '@/components/ui/AlertDialog';
import { Dialog } from '@/components/ui/Dialog';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { HostedRoom } from '@/lib/api/models';
import { useCloseRoom } from '@/queries/ownRooms';
import { toast } from '@/store/useToastStore';

import { RoomSettingsDialog } from './RoomSettingsDialog';
import { useCopyLink } from './useCopyLink';

/** What else can be done with a room of one's own. */
export function RoomMenu({ room }: { room: HostedRoom }) {
  const { t } = useLingui();
  const [dialog, setDialog] = useState<'invite' | 'settings' | 'close' | null>(null);
  const copyLink = useCopyLink();
  const isPersonal = room.kind === 'personal';
  const dismiss = () => setDialog(null);
  return (
    <>
      <DropdownMenu
        trigger={
          <button
            type="button"
            aria-label={t`More about ${room.name}`}
            className="flex size-8 shrink-0 items-center justify-center rounded-md text-fg-muted hover:bg-subtle hover:text-fg data-[state=open]:bg-subtle pointer-coarse:size-11"
          >
            <Icon icon={Ellipsis} />
          </button>
        }
      >
        <MenuItem icon={Copy} onSelect={() => copyLink(room.code)}>
          <Trans>Copy link</Trans>
        </MenuItem>
        <MenuItem icon={QrIcon} onSelect={() => setDialog('invite')}>
          <Trans>Invite people</Trans>
        </MenuItem>
        <MenuItem icon={Settings2} onSelect={() => setDialog('settings')}>
          <Trans>Room settings</Trans>
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={isPersonal ? Link2Off : Trash2}
          tone="danger"
          onSelect={() => setDialog('close')}
        >
          {isPersonal ? <Trans>Get a new link</Trans> : <Trans>Close room</Trans>}
        </MenuItem>
      </DropdownMenu>
      <Dialog
        open={dialog === 'invite'}
        onOpenChange={dismiss}
        size="md"
        title={t`Invite people`}
        description={t`Whoever has this link can come to “${room.name}”.`}
      >
        <InviteForm room={room} inviter="host" />
      </Dialog>
      <RoomSettingsDialog room={room} open={dialog === 'settings'} onOpenChange={dismiss} />
      <CloseDialog room={room} open={dialog === 'close'} onOpenChange={dismiss} />
    </>
  );
}

interface CloseDialogProps {
  room: HostedRoom;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Closing the personal room gives another one, with a new link. */
function CloseDialog({ room, ...state }: CloseDialogProps) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const close = useCloseRoom();
  const isPersonal = room.kind === 'personal';
  const confirm = () =>
    close.mutate(room, {
      onError: (error) =>
        toast({
          tone: 'danger',
          title: t`The room could not be closed`,
          description: errorSentence(error),
        }),
    });
  return (
    <AlertDialog
      {...state}
      title={isPersonal ? t`Get a new link for your room?` : t`Close “${room.name}”?`}
      description={
        isPersonal
          ? t`Everybody inside is sent out, and the old link stops working. The new room begins with your defaults.`
          : t`Everybody inside is sent out, and the link stops working. What was kept of its meetings stays. This cannot be undone.`
      }
      confirmLabel={isPersonal ? t`Get a new link` : t`Close room`}
      onConfirm={confirm}
    />
  );
}
