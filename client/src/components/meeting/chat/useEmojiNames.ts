import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import type { NamedEmoji } from './emojiNames';

const NONE: readonly NamedEmoji[] = [];

/** The names of all emoji in the person's language; fetched once they are wanted. */
export function useEmojiNames(areWanted: boolean): readonly NamedEmoji[] {
  const { i18n } = useLingui();
  const locale = i18n.locale === 'de' ? 'de' : 'en';
  const names = useQuery<readonly NamedEmoji[]>({
    queryKey: ['emoji-names', locale],
    enabled: areWanted,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const answer = await fetch(`/emoji/${locale}/data.json`, { signal });
      if (!answer.ok) throw new Error(`No names of emoji: ${answer.status}`);
      return (await answer.json()) as readonly NamedEmoji[];
    },
  });
  return names.data ?? NONE;
}
