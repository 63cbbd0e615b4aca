import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

import { Tooltip } from '@/components/ui/Tooltip';
import { useMeeting } from '@/hooks/meetingContext';
import { cn } from '@/lib/cn';
import type { Reaction } from '@/protocol/events.gen';
import { mayI } from '@/store/permissions';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

/** The emoji that people put on a message: how many, who, and whether oneself did. */
export function MessageReactions({ message }: { readonly message: ChatEntry }) {
  if (!message.reactions || message.reactions.length === 0) return null;
  return (
    <div className="flex max-w-full flex-wrap gap-1 pt-1">
      {message.reactions.map((reaction) => (
        <ReactionButton key={reaction.emoji} messageId={message.id} reaction={reaction} />
      ))}
    </div>
  );
}

interface ReactionButtonProps {
  readonly messageId: string;
  readonly reaction: Reaction;
}

function ReactionButton({ messageId, reaction: { emoji, people } }: ReactionButtonProps) {
  const { t, i18n } = useLingui();
  const meeting = useMeeting();
  const self = useMeetingStore((state) => state.self?.personId);
  const canReact = useMeetingStore((state) => mayI(state, 'chat'));
  const isMine = people.some(({ personId }) => personId === self);
  const count = people.length;
  const who = new Intl.ListFormat(i18n.locale).format(
    people.map(({ personId, name }) => (personId === self ? t`You` : name)),
  );
  return (
    <Tooltip content={who}>
      <button
        type="button"
        aria-pressed={isMine}
        aria-label={t`${emoji}, ${plural(count, { one: '# person', other: '# people' })}: ${who}`}
        disabled={!canReact}
        onClick={() => void meeting.chat.react(messageId, emoji, !isMine)}
        className={cn(
          'flex h-7 items-center gap-1 rounded-full border px-2 text-xs tabular-nums transition-colors pointer-coarse:h-9 pointer-coarse:px-3',
          isMine
            ? 'border-accent bg-accent-soft text-accent-text'
            : 'border-line bg-surface text-fg-muted hover:bg-subtle',
        )}
      >
        <span aria-hidden className="text-sm">
          {emoji}
        </span>
        {count}
      </button>
    </Tooltip>
  );
}
