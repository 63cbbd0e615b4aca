import { Trans, useLingui } from '@lingui/react/macro';

import type { RepliedMessage } from '@/protocol/events.gen';

interface ReplyQuoteProps {
  readonly replied: RepliedMessage;
  readonly onShow: (messageId: string) => void;
}

/** What a message answers, in short; leads there. */
export function ReplyQuote({ replied, onShow }: ReplyQuoteProps) {
  const { t } = useLingui();
  const name = replied.senderName;
  return (
    <button
      type="button"
      aria-label={t`Show the message of ${name} that this answers`}
      onClick={() => onShow(replied.id)}
      className="mb-1.5 block w-full rounded-md border-s-2 border-accent bg-canvas/50 px-2 py-1 text-start text-xs text-fg-muted hover:bg-canvas"
    >
      <span className="block truncate font-medium">{name}</span>
      <span className="line-clamp-2 wrap-anywhere">
        {replied.isDeleted ? <Trans>This message was deleted.</Trans> : replied.content}
      </span>
    </button>
  );
}
