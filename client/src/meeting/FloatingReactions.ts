import type { Emoji } from '@/protocol/events.gen';

import { attempt, change, requestInRoom, type MeetingScope } from './meetingScope';
import type { Reactions } from './Reactions';

/** Milliseconds for which a reaction is seen. */
export const REACTION_MS = 4_000;

/** More than these at once are only noise: the oldest go. */
const MOST_AT_ONCE = 24;

/** Everybody's reactions, for as long as they are seen. */
export class FloatingReactions implements Reactions {
  readonly #scope: MeetingScope;
  #count = 0;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
    scope.events.on('reaction', ({ participantId, displayName: name, emoji }) => {
      this.#show(participantId, emoji);
      scope.notify({ kind: 'reaction', participantId, name, emoji });
    });
  }

  async send(emoji: Emoji): Promise<void> {
    const { self, phase } = this.#scope.store.getState();
    if (!self || (phase !== 'joined' && phase !== 'reconnecting')) return;
    const id = this.#show(self.participantId, emoji);
    // It says something about this moment: sent after an outage it would only puzzle.
    if (phase === 'reconnecting') return;
    const isSent = await attempt(this.#scope, 'reaction', () =>
      requestInRoom(this.#scope, 'reaction', { emoji }),
    );
    if (!isSent) this.#remove(id);
  }

  #show(participantId: string, emoji: Emoji): number {
    const id = (this.#count += 1);
    change(this.#scope, ({ reactions }) => ({
      reactions: [...reactions, { id, participantId, emoji }].slice(-MOST_AT_ONCE),
    }));
    setTimeout(() => this.#remove(id), REACTION_MS);
    return id;
  }

  #remove(id: number): void {
    change(this.#scope, ({ reactions }) => ({
      reactions: reactions.filter((each) => each.id !== id),
    }));
  }
}
