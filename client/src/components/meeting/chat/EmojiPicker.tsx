import { Trans, useLingui } from '@lingui/react/macro';
import { EmojiPicker as Picker, type Locale } from 'frimousse';

/** Where the build puts the names and groups of emoji, one folder a language. */
const EMOJI_DATA = '/emoji';

const FREQUENT = ['👍', '❤️', '😂', '🎉', '😮', '😢', '🙏'];

/** All emoji, found by their names in the person's language. */
export function EmojiPicker({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const { t, i18n } = useLingui();
  const locale: Locale = i18n.locale === 'de' ? 'de' : 'en';
  return (
    <div className="w-80 max-w-full">
      <div className="flex justify-between border-b border-line p-2">
        {FREQUENT.map((emoji) => (
          <button
            key={emoji}
            type="button"
            aria-label={emoji}
            onClick={() => onPick(emoji)}
            className="flex size-9 items-center justify-center rounded-md text-xl hover:bg-subtle pointer-coarse:size-10"
          >
            {emoji}
          </button>
        ))}
      </div>
      <Picker.Root
        locale={locale}
        emojibaseUrl={EMOJI_DATA}
        columns={8}
        onEmojiSelect={({ emoji }) => onPick(emoji)}
        className="isolate flex h-72 flex-col"
      >
        <Picker.Search
          aria-label={t`Search emoji`}
          placeholder={t`Search emoji`}
          className="mx-2 mt-2 h-9 rounded-md border border-line-strong bg-canvas px-3 text-base outline-none placeholder:text-fg-subtle focus-visible:border-ring sm:text-sm pointer-coarse:h-11"
        />
        <Picker.Viewport className="relative min-h-0 flex-1 outline-hidden">
          <Picker.Loading className="absolute inset-0 flex items-center justify-center text-sm text-fg-subtle">
            <Trans>Loading…</Trans>
          </Picker.Loading>
          <Picker.Empty className="absolute inset-0 flex items-center justify-center text-sm text-fg-subtle">
            <Trans>No emoji found.</Trans>
          </Picker.Empty>
          <Picker.List
            className="pb-1.5 select-none"
            components={{
              CategoryHeader: ({ category, ...props }) => (
                <div
                  className="bg-raised px-3 pt-3 pb-1.5 text-xs font-medium text-fg-muted"
                  {...props}
                >
                  {category.label}
                </div>
              ),
              Row: ({ children, ...props }) => (
                <div className="scroll-my-1.5 px-2" {...props}>
                  {children}
                </div>
              ),
              Emoji: ({ emoji, ...props }) => (
                <button
                  className="flex size-9.5 items-center justify-center rounded-md text-xl data-[active]:bg-subtle"
                  {...props}
                >
                  {emoji.emoji}
                </button>
              ),
            }}
          />
        </Picker.Viewport>
      </Picker.Root>
    </div>
  );
}
