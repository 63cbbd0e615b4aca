import { Trans } from '@lingui/react/macro';
import { Lock, Trash2 } from 'lucide-react';
import { memo } from 'react';

import { Icon } from '@/components/ui/Icon';
import { cn } from '@/lib/cn';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

import { FailedNote } from './FailedNote';
import { MessageActions } from './MessageActions';
import { MessageFile } from './MessageFile';
import { MessageReactions } from './MessageReactions';
import { MessageText } from './MessageText';
import { MessageTime } from './MessageTime';
import { PendingNote } from './PendingNote';
import { ReplyQuote } from './ReplyQuote';
import { UploadStatus } from './UploadStatus';

interface MessageRowProps {
  readonly message: ChatEntry;
  readonly startsGroup: boolean;
  /** Somebody was brought here from a search or an answer. */
  readonly isMarked: boolean;
  readonly onShow: (messageId: string) => void;
}

/** One message: own ones at the end of the line, those of others at its start. */
export const MessageRow = memo(function MessageRow({
  message,
  startsGroup,
  isMarked,
  onShow,
}: MessageRowProps) {
  const { isOwn } = message;
  return (
    <div
      data-testid="chat-message"
      data-status={message.status}
      className={cn(
        'group/message flex flex-col px-4 transition-colors duration-700',
        startsGroup ? 'pt-3' : 'pt-1',
        isOwn ? 'items-end' : 'items-start',
        isMarked && 'bg-accent-soft',
      )}
    >
      {startsGroup ? <MessageHeader message={message} /> : null}
      <div className={cn('flex max-w-full items-center gap-1', isOwn && 'flex-row-reverse')}>
        <Bubble message={message} onShow={onShow} />
        {message.status === 'sent' && !message.deletedAt ? (
          <MessageActions message={message} />
        ) : null}
      </div>
      {message.status === 'pending' && !message.upload ? <PendingNote /> : null}
      <MessageReactions message={message} />
    </div>
  );
});

function MessageHeader({ message }: { readonly message: ChatEntry }) {
  const { isOwn, recipient } = message;
  const name = recipient?.name;
  return (
    <div className="flex max-w-full items-baseline gap-2 px-1 pb-1 text-xs text-fg-subtle">
      <span className={cn('truncate font-medium', !isOwn && 'text-fg-muted')}>
        {isOwn ? <Trans>You</Trans> : message.senderName}
      </span>
      {recipient ? (
        <span className="flex min-w-0 items-center gap-1 self-center text-warning-text">
          <Icon icon={Lock} size="xs" />
          <span className="truncate">
            {isOwn ? <Trans>privately to {name}</Trans> : <Trans>privately to you</Trans>}
          </span>
        </span>
      ) : null}
      <MessageTime timestamp={message.timestamp} />
    </div>
  );
}

function Bubble({ message, onShow }: Pick<MessageRowProps, 'message' | 'onShow'>) {
  const { isOwn, status, replyTo } = message;
  const mentionsMe = useMeetingStore(
    (state) => message.mentions?.some(({ personId }) => personId === state.self?.personId) ?? false,
  );
  if (message.deletedAt) return <Tombstone message={message} />;
  return (
    <div
      className={cn(
        'min-w-0 rounded-xl px-3 py-2 transition-opacity',
        isOwn ? 'rounded-ee-sm bg-accent-soft' : 'rounded-es-sm bg-subtle',
        message.recipient && 'border border-dashed border-warning',
        mentionsMe && 'border-s-2 border-accent',
        status === 'pending' && !message.upload && 'opacity-60',
      )}
    >
      {replyTo ? <ReplyQuote replied={replyTo} onShow={onShow} /> : null}
      {message.type === 'FILE' ? (
        <MessageFile message={message} />
      ) : (
        <MessageText text={message.content} mentions={message.mentions} />
      )}
      {message.editedAt ? (
        <p className="text-end text-2xs text-fg-subtle">
          <Trans>edited</Trans>
        </p>
      ) : null}
      {status === 'provisional' ? (
        <p className="text-end text-2xs text-fg-muted">
          <Trans>not stored yet</Trans>
        </p>
      ) : null}
      {status === 'pending' && message.upload ? (
        <UploadStatus message={message} upload={message.upload} />
      ) : null}
      {status === 'failed' ? <FailedNote messageId={message.id} /> : null}
    </div>
  );
}

function Tombstone({ message }: { readonly message: ChatEntry }) {
  return (
    <p className="flex items-center gap-1.5 rounded-xl border border-line px-3 py-2 text-sm text-fg-subtle italic">
      <Icon icon={Trash2} size="xs" />
      {message.deletedBy === 'moderator' ? (
        <Trans>A host deleted this message.</Trans>
      ) : (
        <Trans>This message was deleted.</Trans>
      )}
    </p>
  );
}
