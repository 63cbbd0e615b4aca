import { Trans } from '@lingui/react/macro';
import { MessageSquareOff } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { mayI } from '@/store/permissions';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { ChatSearch } from './ChatSearch';
import { Composer } from './Composer';
import { DropZone } from './DropZone';
import { MessageList } from './MessageList';
import { TypingLine } from './TypingLine';
import { useChatAccess } from './useChatAccess';

function closeSearch(): void {
  useMeetingViewStore.setState({ isSearchingChat: false });
}

/** The meeting's chat. */
export function ChatPanel() {
  const isSearching = useMeetingViewStore((view) => view.isSearchingChat);
  const canWrite = useMeetingStore((state) => mayI(state, 'chat'));
  const access = useChatAccess();

  if (isSearching && access) {
    return <ChatSearch access={access} onClose={closeSearch} />;
  }
  return (
    <DropZone canDrop={canWrite}>
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
