import { Trans } from '@lingui/react/macro';
import { Copy, Lock, Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react';

import { MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { isModerator } from '@/store/roles';
import { beginEdit, beginPrivateMessage, beginReply } from '@/store/useComposerStore';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

import { mentionsOf } from './mentions';
import { useOtherSide } from './useOtherSide';

interface MessageMenuProps {
  readonly message: ChatEntry;
  readonly canWrite: boolean;
  readonly onReact: () => void;
  readonly onDelete: () => void;
}

/** What the menu of a message offers. */
export function MessageMenu({ message, canWrite, onReact, onDelete }: MessageMenuProps) {
  const isOrderly = useMeetingStore((state) => isModerator(state.self?.role));
  const other = useOtherSide(message);
  const { id, isOwn, content, recipient } = message;
  const isText = message.type === 'TEXT';
  // A private message is answered privately, and so only while the other one is there.
  const canReply = canWrite && (!recipient || other.id !== null);

  const edit = () => {
    const { participants } = useMeetingStore.getState();
    beginEdit(id, content, mentionsOf(message, Object.values(participants)));
  };

  return (
    <>
      {canWrite ? (
        <MenuItem icon={SmilePlus} onSelect={onReact}>
          <Trans>React…</Trans>
        </MenuItem>
      ) : null}
      {canReply ? (
        <MenuItem icon={Reply} onSelect={() => beginReply(id, recipient ? other.id : null)}>
          <Trans>Reply</Trans>
        </MenuItem>
      ) : null}
      {canWrite && other.mayBeWrittenTo && !isOwn ? (
        <MenuItem icon={Lock} onSelect={() => other.id && beginPrivateMessage(other.id)}>
          <Trans>Message privately</Trans>
        </MenuItem>
      ) : null}
      {isText ? (
        <MenuItem icon={Copy} onSelect={() => void navigator.clipboard.writeText(content)}>
          <Trans>Copy text</Trans>
        </MenuItem>
      ) : null}
      {isOwn && canWrite && isText ? (
        <MenuItem icon={Pencil} onSelect={edit}>
          <Trans>Edit</Trans>
        </MenuItem>
      ) : null}
      {isOwn || (isOrderly && !recipient) ? (
        <>
          <MenuSeparator />
          <MenuItem icon={Trash2} tone="danger" onSelect={onDelete}>
            <Trans>Delete…</Trans>
          </MenuItem>
        </>
      ) : null}
    </>
  );
}
