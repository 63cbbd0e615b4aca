import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, MessageSquareText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Virtualizer } from 'virtua';

import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Spinner } from '@/components/ui/Spinner';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import type { ChatRow } from './chatRows';
import { MessageRow } from './MessageRow';
import { NotesRow } from './NotesRow';
import { useChatList } from './useChatList';
import { firstUnread, markMessagesSeen, useUnreadMessages } from './useUnreadMessages';

/** Pixels beyond what is in sight that are drawn: what comes into sight has been measured by then. */
const DRAWN_AHEAD = 600;

/** Everything that was written, oldest first; only what is in sight is drawn. */
export function MessageList() {
  const { t } = useLingui();
  // Where one had read to when the chat was opened: what comes while one looks at it is not marked.
  const [unreadFrom] = useState(() =>
    firstUnread(useMeetingStore.getState(), useMeetingViewStore.getState().seenUntil),
  );
  const {
    rows,
    viewport,
    virtualizer,
    onScroll,
    isAtBottom,
    isLoading,
    isPrepending,
    markedId,
    showNewest,
    show,
  } = useChatList(unreadFrom);
  const unread = useUnreadMessages();

  useEffect(() => {
    if (isAtBottom) markMessagesSeen();
  }, [isAtBottom, rows]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={viewport}
        role="group"
        aria-label={t`Messages`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain py-2 [overflow-anchor:none] focus-visible:-outline-offset-2"
      >
        {rows.length === 0 ? (
          <EmptyState
            icon={MessageSquareText}
            title={t`No messages yet`}
            description={t`Everyone in the meeting can read what you write here.`}
          />
        ) : (
          <>
            {/* Few messages stand at the end, above the field that they came from. */}
            <div className="grow" />
            <Virtualizer
              ref={virtualizer}
              scrollRef={viewport}
              data={rows}
              bufferSize={DRAWN_AHEAD}
              shift={isPrepending}
              onScroll={onScroll}
            >
              {(row) => <Row key={row.key} row={row} markedId={markedId} onShow={show} />}
            </Virtualizer>
          </>
        )}
      </div>
      {/* Above the list and not in it: what one reads is not pushed aside. */}
      {isLoading ? (
        <span className="absolute inset-x-0 top-2 mx-auto flex w-fit rounded-full bg-raised p-1.5 shadow-1">
          <Spinner size="md" />
        </span>
      ) : null}
      {isAtBottom ? null : (
        <Button
          size="sm"
          icon={ArrowDown}
          variant={unread > 0 ? 'primary' : 'secondary'}
          onClick={showNewest}
          className="absolute inset-x-0 bottom-2 mx-auto w-fit animate-rise-in rounded-full!"
        >
          {unread > 0 ? (
            <Plural value={unread} one="New message" other="# new messages" />
          ) : (
            <Trans>Newest messages</Trans>
          )}
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: ChatRow;
  readonly markedId: string | null;
  readonly onShow: (messageId: string) => void;
}

function Row({ row, markedId, onShow }: RowProps) {
  if (row.kind === 'notes') return <NotesRow notes={row.notes} />;
  if (row.kind === 'unread') return <UnreadLine />;
  return (
    <MessageRow
      message={row.message}
      startsGroup={row.startsGroup}
      isMarked={row.message.id === markedId}
      onShow={onShow}
    />
  );
}

function UnreadLine() {
  return (
    <p className="flex items-center gap-3 px-4 pt-3 text-xs font-medium text-accent-text">
      <span className="h-px flex-1 bg-accent" />
      <Trans>New</Trans>
      <span className="h-px flex-1 bg-accent" />
    </p>
  );
}
