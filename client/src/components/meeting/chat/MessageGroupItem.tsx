import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { memo } from 'react';

import { Icon } from '@/components/ui/Icon';
import { useMeeting } from '@/hooks/meetingContext';
import { cn } from '@/lib/cn';
import type { ChatEntry } from '@/store/useMeetingStore';

import type { MessageGroup } from './groupMessages';
import { MessageText } from './MessageText';
import { MessageTime } from './MessageTime';

/** What one person wrote within a minute: own messages at the end of the line, others at its start. */
export const MessageGroupItem = memo(function MessageGroupItem({
  group,
}: {
  readonly group: MessageGroup;
}) {
  if (group.kind === 'system') return <SystemNote group={group} />;
  const isOwn = group.kind === 'own';
  return (
    <li className={cn('flex flex-col gap-1 px-4 py-1.5', isOwn ? 'items-end' : 'items-start')}>
      <div className="flex max-w-full items-baseline gap-2 px-1 text-xs text-fg-subtle">
        <span className={cn('truncate font-medium', !isOwn && 'text-fg-muted')}>
          {isOwn ? <Trans>You</Trans> : group.senderName}
        </span>
        <MessageTime timestamp={group.timestamp} />
      </div>
      {group.messages.map((message) => (
        <Bubble key={message.clientMessageId ?? message.id} message={message} />
      ))}
    </li>
  );
});

function Bubble({ message }: { readonly message: ChatEntry }) {
  return (
    <div
      data-testid="chat-message"
      data-status={message.status}
      className={cn(
        'max-w-[88%] rounded-xl px-3 py-2 transition-opacity',
        message.isOwn ? 'rounded-ee-sm bg-accent-soft' : 'rounded-es-sm bg-subtle',
        message.status === 'pending' && 'opacity-60',
      )}
    >
      <MessageText text={message.content} />
      {message.status === 'pending' ? (
        <span className="sr-only">
          <Trans>Sending…</Trans>
        </span>
      ) : null}
      {message.status === 'failed' ? <FailedNote messageId={message.id} /> : null}
    </div>
  );
}

function FailedNote({ messageId }: { readonly messageId: string }) {
  const meeting = useMeeting();
  return (
    <div className="mt-1 flex items-center gap-1.5 text-xs text-danger-text">
      <Icon icon={CircleAlert} size="xs" />
      <span>
        <Trans>Not sent.</Trans>
      </span>
      <button
        type="button"
        onClick={() => meeting.chat.retry(messageId)}
        className="-my-2 rounded-sm py-2 font-medium underline underline-offset-2"
      >
        <Trans>Try again</Trans>
      </button>
    </div>
  );
}

function SystemNote({ group }: { readonly group: MessageGroup }) {
  return (
    <li className="px-6 py-1.5 text-center text-xs text-fg-subtle">
      {group.messages.map((message) => message.content).join(' ')}
      <MessageTime timestamp={group.timestamp} className="ms-1.5" />
    </li>
  );
}
