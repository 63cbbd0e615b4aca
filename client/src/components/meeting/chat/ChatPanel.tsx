import { Trans } from '@lingui/react/macro';
import { MessageSquareOff } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { mayI } from '@/store/permissions';
import { useMeetingStore } from '@/store/useMeetingStore';

import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { TypingLine } from './TypingLine';

/** The meeting's chat. */
export function ChatPanel() {
  const canWrite = useMeetingStore((state) => mayI(state, 'chat'));
  return (
    <>
      <MessageList />
      <TypingLine />
      {canWrite ? <Composer /> : <ChatOff />}
    </>
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
