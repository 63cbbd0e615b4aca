import { useLingui } from '@lingui/react/macro';

import type { ChatEntry } from '@/store/useMeetingStore';

import { describeNotes } from './describeNote';
import { MessageTime } from './MessageTime';

/** What happened, as the system notes it. */
export function NotesRow({ notes }: { readonly notes: readonly ChatEntry[] }) {
  const { t, i18n } = useLingui();
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' });
  const sentences = describeNotes(notes, (names) => list.format(names)).map((sentence) =>
    typeof sentence === 'string' ? sentence : t(sentence),
  );
  return (
    <p className="px-6 py-1.5 text-center text-xs wrap-anywhere text-fg-subtle">
      {sentences.join(' · ')}
      <MessageTime timestamp={notes.at(-1)?.timestamp ?? ''} className="ms-1.5" />
    </p>
  );
}
