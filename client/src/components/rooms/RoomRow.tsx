import { Copy, Ellipsis, QrCode as QrIcon, Square, Video, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import type { RoomSummary } from '@/lib/api/models';
import { cn } from '@/lib/cn';
import { relativeTime } from '@/lib/relativeTime';
import { meetingLink } from '@/lib/roomCode';
import { useEndRoom } from '@/queries/rooms';
import { useAuthStore } from '@/store/useAuthStore';
import { toast } from '@/store/useToastStore';

import { InviteCard } from './InviteCard';

/** One room in the list: what it is called, and what can be done with it. */
export function RoomRow({ room }: { room: RoomSummary }) {
  const isHost = useAuthStore((state) => state.user?.id === room.hostId);
  return (
    <li className="flex items-center gap-3 px-4 py-3.5 sm:gap-4 sm:px-5">
      <span
        className={cn(
          'hidden size-10 shrink-0 items-center justify-center rounded-lg sm:flex',
          room.isActive ? 'bg-accent-soft text-accent-text' : 'bg-subtle text-fg-subtle',
        )}
      >
        <Icon icon={room.isActive ? Video : VideoOff} size="md" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className={cn('truncate text-sm font-medium', !room.isActive && 'text-fg-muted')}>
            {room.name}
          </span>
          {isHost ? <Badge>Host</Badge> : null}
          {room.isLocked && room.isActive ? <Badge tone="warning">Locked</Badge> : null}
        </p>
        <p className="mt-0.5 truncate text-sm text-fg-subtle">
          <span className="select-all">{room.code}</span>
          <span aria-hidden="true"> · </span>
          {room.isActive
            ? relativeTime(room.createdAt)
            : `Ended ${relativeTime(room.endedAt ?? room.updatedAt)}`}
        </p>
      </div>
      {room.isActive ? <RoomActions room={room} isHost={isHost} /> : null}
    </li>
  );
}

interface RoomActionsProps {
  room: RoomSummary;
  isHost: boolean;
}

function RoomActions({ room, isHost }: RoomActionsProps) {
  const [dialog, setDialog] = useState<'invite' | 'end' | null>(null);
  const end = useEndRoom();
  const close = () => setDialog(null);

  return (
    <div className="flex shrink-0 items-center gap-1">
      <Button variant="secondary" size="sm" asChild className="me-1">
        <Link to={`/${room.code}`} aria-label={`Join ${room.name}`}>
          Join
        </Link>
      </Button>
      <span className="hidden sm:contents">
        <IconButton icon={Copy} size="sm" label="Copy link" onClick={() => copyLink(room.code)} />
      </span>
      <DropdownMenu
        trigger={
          <button
            type="button"
            aria-label={`More about ${room.name}`}
            className="flex size-8 items-center justify-center rounded-md text-fg-muted hover:bg-subtle hover:text-fg data-[state=open]:bg-subtle pointer-coarse:size-11"
          >
            <Icon icon={Ellipsis} />
          </button>
        }
      >
        <MenuItem icon={Copy} onSelect={() => copyLink(room.code)}>
          Copy link
        </MenuItem>
        <MenuItem icon={QrIcon} onSelect={() => setDialog('invite')}>
          Show QR code
        </MenuItem>
        {isHost ? (
          <>
            <MenuSeparator />
            <MenuItem icon={Square} tone="danger" onSelect={() => setDialog('end')}>
              End meeting
            </MenuItem>
          </>
        ) : null}
      </DropdownMenu>
      <Dialog
        open={dialog === 'invite'}
        onOpenChange={close}
        size="sm"
        title="Invite people"
        description={`Whoever has this link can come to “${room.name}”.`}
      >
        <InviteCard code={room.code} />
      </Dialog>
      <AlertDialog
        open={dialog === 'end'}
        onOpenChange={close}
        title={`End “${room.name}”?`}
        description="Everybody inside is sent out, and the link stops working. This cannot be undone."
        confirmLabel="End meeting"
        onConfirm={() => end.mutate(room, { onError: (error) => tellFailure(error.message) })}
      />
    </div>
  );
}

function copyLink(code: string): void {
  navigator.clipboard.writeText(meetingLink(code)).then(
    () => toast({ id: 'copied', tone: 'success', title: 'Link copied', duration: 2500 }),
    () => toast({ id: 'copied', tone: 'danger', title: 'The link could not be copied' }),
  );
}

function tellFailure(message: string): void {
  toast({ tone: 'danger', title: 'The meeting could not be ended', description: message });
}
