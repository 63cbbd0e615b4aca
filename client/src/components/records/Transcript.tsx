import { Trans } from '@lingui/react/macro';

import { MessageText } from '@/components/meeting/chat/MessageText';
import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { Skeleton } from '@/components/ui/Skeleton';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { StoredMessage } from '@/lib/api/models';
import { useRecordMessages } from '@/queries/meetings';

import { nameInWords, timeInWords } from './meetingWords';
import { SharedFileLink } from './SharedFileLink';

/** What was written in a meeting, as far as one may read it; the newest page first, earlier on demand. */
export function Transcript({ meetingId }: { meetingId: string }) {
  const errorSentence = useErrorSentence();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useRecordMessages(meetingId);
  if (error && !data) return <p className="text-sm text-danger-text">{errorSentence(error)}</p>;
  if (!data) return <Skeleton className="h-24 w-full" />;
  const written = data.pages.toReversed().flat().filter(isWritten);
  return (
    <>
      {hasNextPage ? (
        <Button
          variant="ghost"
          size="sm"
          className="mb-3"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          <Trans>Show earlier messages</Trans>
        </Button>
      ) : null}
      {written.length === 0 ? (
        <p className="text-sm text-fg-muted">
          <Trans>Nobody wrote anything.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col gap-4">
          {written.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Notes of the system say who came and went, which the time line shows. */
function isWritten({ type, deletedAt }: StoredMessage): boolean {
  return type !== 'SYSTEM' && !deletedAt;
}

function MessageItem({ message }: { message: StoredMessage }) {
  const { senderName, senderId, user, timestamp, content, file, recipient } = message;
  const name = nameInWords(senderName);
  const readBy = recipient?.name;
  return (
    <li className="flex gap-3">
      <Avatar name={name} seed={senderId ?? name} imageUrl={user?.avatarUrl} size="sm" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="truncate font-medium">{name}</span>
          <time dateTime={timestamp} className="text-xs text-fg-subtle">
            {timeInWords(timestamp)}
          </time>
          {readBy ? (
            <span className="text-xs text-fg-subtle">
              <Trans>only to {readBy}</Trans>
            </span>
          ) : null}
        </p>
        {file ? <SharedFileLink file={file} /> : null}
        {content && content !== file?.name ? <MessageText text={content} /> : null}
      </div>
    </li>
  );
}
