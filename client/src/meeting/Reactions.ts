import type { Emoji } from '@/protocol/events.gen';

/** Answering without a word; what floats now is in the store. */
export interface Reactions {
  /** Shows everyone a reaction, oneself at once. */
  send(emoji: Emoji): Promise<void>;
}
