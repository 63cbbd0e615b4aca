import { Plural, useLingui } from '@lingui/react/macro';
import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { cn } from '@/lib/cn';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

/** The server takes no longer message. */
export const MAX_MESSAGE_LENGTH = 4000;

/** The counter appears when so few characters are left. */
const COUNTED_FROM = MAX_MESSAGE_LENGTH - 400;

/** Where one writes: Enter sends, Shift+Enter begins a new line. What is not sent yet stays. */
export function Composer() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useMeetingViewStore((view) => view.draft);
  const text = draft.trim();
  const canSend = text.length > 0 && text.length <= MAX_MESSAGE_LENGTH;

  useEffect(() => {
    // On a touch screen the keyboard would cover what one came to read.
    if (!window.matchMedia('(pointer: coarse)').matches) {
      field.current?.focus({ preventScroll: true });
    }
    return () => meeting.chat.setTyping(false);
  }, [meeting]);

  const write = (value: string) => {
    useMeetingViewStore.setState({ draft: value });
    meeting.chat.setTyping(value.trim().length > 0);
  };
  const send = () => {
    if (!canSend) return;
    void meeting.chat.send(text);
    write('');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="px-3 pb-3"
    >
      <div className="flex items-end gap-1 rounded-xl border border-line-strong bg-canvas p-1 focus-within:border-ring focus-within:outline-1 focus-within:outline-ring">
        <textarea
          ref={field}
          rows={1}
          value={draft}
          aria-label={t`Message`}
          placeholder={t`Send a message to everyone`}
          enterKeyHint="send"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => meeting.chat.setTyping(false)}
          className="field-sizing-content max-h-36 min-h-10 min-w-0 flex-1 resize-none bg-transparent px-3 py-2.5 text-base leading-5 outline-none placeholder:text-fg-subtle sm:text-sm sm:leading-5"
        />
        <IconButton
          type="submit"
          icon={SendHorizontal}
          label={t`Send message`}
          className="rtl:-scale-x-100"
          aria-disabled={!canSend || undefined}
          variant={canSend ? 'active' : 'ghost'}
        />
      </div>
      <Counter length={text.length} />
    </form>
  );
}

function Counter({ length }: { readonly length: number }) {
  if (length < COUNTED_FROM) return null;
  const left = MAX_MESSAGE_LENGTH - length;
  return (
    <p
      role="status"
      className={cn(
        'px-2 pt-1.5 text-end text-xs tabular-nums',
        left < 0 ? 'text-danger-text' : 'text-fg-subtle',
      )}
    >
      {left < 0 ? (
        <Plural value={-left} one="# character too long" other="# characters too long" />
      ) : (
        <Plural value={left} one="# character left" other="# characters left" />
      )}
    </p>
  );
}
