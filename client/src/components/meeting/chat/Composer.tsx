import { Plural, useLingui } from '@lingui/react/macro';
import { Check, Paperclip, SendHorizontal, Smile } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { useMeeting } from '@/hooks/meetingContext';
import { cn } from '@/lib/cn';
import { clearComposition } from '@/store/useComposerStore';

import { CompletionList } from './CompletionList';
import { ComposerContext } from './ComposerContext';
import { EmojiPopover } from './EmojiPopover';
import { useCompletion } from './useCompletion';
import { MAX_MESSAGE_LENGTH, useComposer } from './useComposer';
import { useFilesAllowed } from './useFilesAllowed';

/** The counter appears when so few characters are left. */
const COUNTED_FROM = MAX_MESSAGE_LENGTH - 400;

/** Where one writes: Enter sends, Shift+Enter begins a new line. What is not sent yet stays. */
export function Composer() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const composer = useComposer();
  const { field, text, isPrivate, isEditing, canSend, length } = composer;
  const completion = useCompletion(composer);
  const canShareFiles = useFilesAllowed();
  const [isPickingEmoji, setPickingEmoji] = useState(false);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || completion.onKeyDown(event)) return;
    if (event.key === 'Escape' && composer.isBegun) {
      // What was begun is given up first; the panel stays.
      event.preventDefault();
      clearComposition();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      composer.send();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || !canShareFiles) return;
    event.preventDefault();
    composer.shareFiles(files);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        composer.send();
      }}
      className="relative px-3 pb-3"
    >
      <CompletionList completion={completion} />
      <ComposerContext />
      <div className="rounded-xl border border-line-strong bg-canvas p-1 focus-within:border-ring focus-within:outline-1 focus-within:outline-ring">
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={t`Message`}
          placeholder={isPrivate ? t`Send a private message` : t`Send a message to everyone`}
          enterKeyHint="send"
          {...completion.fieldProps}
          onChange={(event) => composer.write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => meeting.chat.setTyping(false)}
          className="field-sizing-content max-h-36 min-h-10 w-full resize-none bg-transparent px-3 py-2.5 text-base leading-5 outline-none placeholder:text-fg-subtle sm:text-sm sm:leading-5"
        />
        <div className="flex items-center gap-1">
          <EmojiPopover
            open={isPickingEmoji}
            onOpenChange={setPickingEmoji}
            label={t`Insert an emoji`}
            icon={Smile}
            onPick={composer.insert}
          />
          {canShareFiles && !isEditing ? <AttachButton onFiles={composer.shareFiles} /> : null}
          <Counter length={length} />
          <IconButton
            type="submit"
            icon={isEditing ? Check : SendHorizontal}
            label={isEditing ? t`Save the change` : t`Send message`}
            size="sm"
            className={isEditing ? '' : 'rtl:-scale-x-100'}
            aria-disabled={!canSend || undefined}
            variant={canSend ? 'active' : 'ghost'}
          />
        </div>
      </div>
    </form>
  );
}

function AttachButton({ onFiles }: { readonly onFiles: (files: File[]) => void }) {
  const { t } = useLingui();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        icon={Paperclip}
        size="sm"
        shape="round"
        label={t`Share files`}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="chat-files"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}

function Counter({ length }: { readonly length: number }) {
  const left = MAX_MESSAGE_LENGTH - length;
  return (
    <p
      role="status"
      className={cn(
        'flex-1 px-1 text-end text-xs tabular-nums',
        left < 0 ? 'text-danger-text' : 'text-fg-subtle',
      )}
    >
      {length < COUNTED_FROM ? null : left < 0 ? (
        <Plural value={-left} one="# character too long" other="# characters too long" />
      ) : (
        <Plural value={left} one="# character left" other="# characters left" />
      )}
    </p>
  );
}
