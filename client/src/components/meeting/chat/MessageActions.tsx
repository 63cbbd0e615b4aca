import { useLingui } from '@lingui/react/macro';
import { EllipsisVertical, SmilePlus } from 'lucide-react';
import { useState } from 'react';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { DropdownMenu } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { mayI } from '@/store/permissions';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

import { EmojiPopover } from './EmojiPopover';
import { MessageMenu } from './MessageMenu';

/** What one can do with a message: react, answer, change, delete. On a touch screen all is in the menu. */
export function MessageActions({ message }: { readonly message: ChatEntry }) {
  const { t } = useLingui();
  const meeting = useMeeting();
  const [open, setOpen] = useState<'menu' | 'emoji' | 'delete' | null>(null);
  const canWrite = useMeetingStore((state) => mayI(state, 'chat'));
  const { id, senderName } = message;

  return (
    <div
      data-open={open !== null || undefined}
      className="flex shrink-0 items-center opacity-0 transition-opacity group-focus-within/message:opacity-100 group-hover/message:opacity-100 data-open:opacity-100 pointer-coarse:opacity-60"
    >
      {canWrite ? (
        <EmojiPopover
          open={open === 'emoji'}
          onOpenChange={(next) => setOpen(next ? 'emoji' : null)}
          label={t`React to the message of ${senderName}`}
          icon={SmilePlus}
          triggerClassName="pointer-coarse:hidden"
          onPick={(emoji) => void meeting.chat.react(id, emoji, true)}
        />
      ) : null}
      <DropdownMenu
        open={open === 'menu'}
        onOpenChange={(next) => setOpen((now) => (next ? 'menu' : now === 'menu' ? null : now))}
        trigger={
          <IconButton
            icon={EllipsisVertical}
            label={t`More about the message of ${senderName}`}
            size="sm"
            shape="round"
          />
        }
      >
        <MessageMenu
          message={message}
          canWrite={canWrite}
          onReact={() => setOpen('emoji')}
          onDelete={() => setOpen('delete')}
        />
      </DropdownMenu>
      <AlertDialog
        open={open === 'delete'}
        onOpenChange={(next) => setOpen(next ? 'delete' : null)}
        title={t`Delete this message?`}
        description={t`It disappears for everyone, with its reactions and its file. This cannot be undone.`}
        confirmLabel={t`Delete`}
        onConfirm={() => void meeting.chat.remove(id)}
      />
    </div>
  );
}
