import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Search, X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';

import { EmptyState } from '@/components/ui/EmptyState';
import { IconButton } from '@/components/ui/IconButton';
import { Input } from '@/components/ui/Input';
import type { StoredMessage } from '@/lib/api/models';
import { useChatSearch, type MeetingChatAccess } from '@/queries/messages';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { highlight } from './highlight';
import { MessageTime } from './MessageTime';

interface ChatSearchProps {
  readonly access: MeetingChatAccess;
  readonly onClose: () => void;
}

/** Finds what was written in the meeting, and leads to where it stands. */
export function ChatSearch({ access, onClose }: ChatSearchProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const search = useChatSearch(access, text);
  const found = text === '' ? [] : (search.data ?? []);
  const count = found.length;

  return (
    <search
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Only the search is closed by it, not the panel around it.
        event.preventDefault();
        onClose();
      }}
    >
      <div className="flex items-center gap-1 px-3 pb-2">
        <Input
          type="search"
          aria-label={t`Search the chat`}
          placeholder={t`Search the chat`}
          value={typed}
          maxLength={100}
          // There is a button that closes the search; one that empties it beside that would be too many.
          className="[&::-webkit-search-cancel-button]:hidden"
          // eslint-disable-next-line jsx-a11y/no-autofocus -- one has just asked for this field
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
        <IconButton icon={X} label={t`Close the search`} onClick={onClose} />
      </div>
      <p role="status" className="px-4 pb-1 text-xs text-fg-subtle">
        {text !== '' && search.isSuccess
          ? t`${plural(count, { one: '# message found', other: '# messages found' })}`
          : null}
      </p>
      {search.isError ? (
        <p className="px-4 text-sm text-danger-text">
          <Trans>The chat could not be searched. Please try again.</Trans>
        </p>
      ) : null}
      {text !== '' && search.isSuccess && count === 0 ? (
        <EmptyState
          icon={Search}
          title={t`Nothing found`}
          description={t`Try other words, or the name of somebody who wrote.`}
        />
      ) : null}
      <ol className="min-h-0 flex-1 overflow-y-auto pb-2">
        {found.toReversed().map((message) => (
          <Match key={message.id} message={message} text={text} onClose={onClose} />
        ))}
      </ol>
    </search>
  );
}

interface MatchProps {
  readonly message: StoredMessage;
  readonly text: string;
  readonly onClose: () => void;
}

function Match({ message, text, onClose }: MatchProps) {
  const show = () => {
    useMeetingViewStore.setState({ shownMessage: message.id });
    onClose();
  };
  return (
    <li>
      <button
        type="button"
        onClick={show}
        className="block w-full px-4 py-2 text-start hover:bg-subtle focus-visible:-outline-offset-2"
      >
        <span className="flex items-baseline gap-2 text-xs text-fg-subtle">
          <span className="truncate font-medium text-fg-muted">{message.senderName}</span>
          <MessageTime timestamp={message.timestamp} />
        </span>
        <span className="line-clamp-3 text-sm wrap-anywhere">
          {highlight(message.content, text).map(({ part, isMatch }, index) =>
            isMatch ? (
              <mark key={index} className="rounded-sm bg-warning-soft text-warning-text">
                {part}
              </mark>
            ) : (
              part
            ),
          )}
        </span>
      </button>
    </li>
  );
}
