import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { Emoji } from '@/protocol/events.gen';

/** Every reaction there is, in the order in which they are offered, with what it says. */
export const REACTIONS: readonly { readonly emoji: Emoji; readonly name: MessageDescriptor }[] = [
  { emoji: '👍', name: msg`Thumbs up` },
  { emoji: '❤️', name: msg`Heart` },
  { emoji: '👏', name: msg`Applause` },
  { emoji: '🎉', name: msg`Party` },
  { emoji: '😂', name: msg`Laughter` },
  { emoji: '😮', name: msg`Surprise` },
  { emoji: '😢', name: msg`Sadness` },
  { emoji: '🤔', name: msg`Thinking` },
  { emoji: '👎', name: msg`Thumbs down` },
];
