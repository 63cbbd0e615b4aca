import { Trans, useLingui } from '@lingui/react/macro';
import { Download, MessageSquareOff, Search } from 'lucide-react';
import { useState } from 'react';

import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { mayI } from '@/store/permissions';
import { useMeetingStore } from '@/store/useMeetingStore';

import { ChatSearch } from './ChatSearch';
import { Composer } from './Composer';
import { DropZone } from './DropZone';
import { MessageList } from './MessageList';
import { TypingLine } from './TypingLine';
import { useChatAccess } from './useChatAccess';
import { useChatExport } from './useChatExport';

/** The meeting's chat. */
export function ChatPanel() {
  const { t } = useLingui();
  const [isSearching, setSearching] = useState(false);
  const canWrite = useMeetingStore((state) => mayI(state, 'chat'));
  const isEmpty = useMeetingStore((state) => state.messages.length === 0);
  const access = useChatAccess();
  const { save, isBusy } = useChatExport(access);

  if (isSearching && access) {
    return <ChatSearch access={access} onClose={() => setSearching(false)} />;
  }
  return (
    <DropZone canDrop={canWrite}>
      {isEmpty || !access ? null : (
        <div className="flex justify-end gap-1 border-b border-line px-2 pb-1">
          <IconButton
            icon={Search}
            size="sm"
            label={t`Search the chat`}
            onClick={() => setSearching(true)}
          />
          <IconButton
            icon={Download}
            size="sm"
            label={t`Save the chat as text`}
            loading={isBusy}
            onClick={() => void save()}
          />
        </div>
      )}
      <MessageList />
      <TypingLine />
      {canWrite ? <Composer /> : <ChatOff />}
    </DropZone>
  );
}

function ChatOff() {
  return (
    <p className="m-3 flex items-center gap-2.5 rounded-lg bg-subtle px-4 py-3 text-sm text-fg-muted">
      <Icon icon={MessageSquareOff} />
      <Trans>The host has switched the chat off.</Trans>
    </p>
  );
}
