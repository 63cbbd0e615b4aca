import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, MessageSquareText } from 'lucide-react';
import { useEffect } from 'react';

import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';

import { groupMessages } from './groupMessages';
import { MessageGroupItem } from './MessageGroupItem';
import { useChatScroll } from './useChatScroll';
import { useMessageHistory } from './useMessageHistory';
import { markMessagesSeen, useUnreadMessages } from './useUnreadMessages';

/** Everything that was written, oldest first. */
export function MessageList() {
  const { t } = useLingui();
  const { messages, earlier } = useMessageHistory();
  const { list, onScroll, isAtBottom, scrollToBottom } = useChatScroll(messages);
  const unread = useUnreadMessages();

  useEffect(() => {
    if (isAtBottom) markMessagesSeen();
  }, [isAtBottom, messages]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={list}
        onScroll={onScroll}
        role="group"
        aria-label={t`Messages`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-2 [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        {earlier.isAvailable ? (
          <div className="flex justify-center pb-2">
            <Button variant="ghost" size="sm" loading={earlier.isLoading} onClick={earlier.load}>
              <Trans>Show earlier messages</Trans>
            </Button>
          </div>
        ) : null}
        {messages.length === 0 ? (
          <EmptyState
            icon={MessageSquareText}
            title={t`No messages yet`}
            description={t`Everyone in the meeting can read what you write here.`}
          />
        ) : (
          <ol>
            {groupMessages(messages).map((group) => (
              <MessageGroupItem key={group.key} group={group} />
            ))}
          </ol>
        )}
      </div>
      {!isAtBottom && unread > 0 ? (
        <Button
          size="sm"
          icon={ArrowDown}
          onClick={scrollToBottom}
          className="absolute inset-x-0 bottom-2 mx-auto w-fit animate-rise-in rounded-full!"
        >
          <Plural value={unread} one="New message" other="# new messages" />
        </Button>
      ) : null}
    </div>
  );
}
