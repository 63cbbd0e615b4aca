import type { ChatMessage, Reaction } from '@/protocol/events.gen';
import type { ChatEntry } from '@/store/useMeetingStore';

import { attempt, change, requestInRoom, type MeetingScope } from '../meetingScope';

import { withChanged, withReactions } from './chatLog';
import { toggledReactions } from './toggledReactions';

/** What we do with messages that were sent: shown at once, undone where it is refused. */
export class ChatChanges {
  readonly #scope: MeetingScope;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
  }

  async edit(messageId: string, content: string, mentions: readonly string[]): Promise<void> {
    const before = this.#find(messageId);
    if (!before || content === '' || content === before.content) return;
    const editedAt = new Date().toISOString();
    await this.#optimistically(before, { ...before, content, editedAt }, () =>
      requestInRoom(this.#scope, 'edit-message', {
        messageId,
        content,
        mentions: [...mentions],
      }),
    );
  }

  async remove(messageId: string): Promise<void> {
    const before = this.#find(messageId);
    if (!before) return;
    const { file: _file, reactions: _reactions, mentions: _mentions, ...rest } = before;
    const deleted: ChatMessage = {
      ...rest,
      deletedAt: new Date().toISOString(),
      deletedBy: before.isOwn ? 'author' : 'moderator',
    };
    await this.#optimistically(before, deleted, () =>
      requestInRoom(this.#scope, 'delete-message', { messageId }),
    );
  }

  async react(messageId: string, emoji: string, reacted: boolean): Promise<void> {
    const before = this.#find(messageId)?.reactions ?? [];
    const { self, participants } = this.#scope.store.getState();
    const me = self && participants[self.participantId];
    if (!me) return;
    const person = { personId: me.personId, name: me.displayName };
    this.#showReactions(messageId, toggledReactions(before, emoji, person, reacted));
    const done = await attempt(this.#scope, 'message', () =>
      requestInRoom(this.#scope, 'react-to-message', { messageId, emoji, reacted }),
    );
    if (!done) this.#showReactions(messageId, before);
  }

  async #optimistically(
    before: ChatEntry,
    after: ChatMessage,
    operation: () => Promise<unknown>,
  ): Promise<void> {
    this.#put(after);
    if (!(await attempt(this.#scope, 'message', operation))) this.#put(before);
  }

  #put(message: ChatMessage): void {
    change(this.#scope, ({ messages }) => ({ messages: withChanged(messages, message) }));
  }

  #showReactions(messageId: string, reactions: readonly Reaction[]): void {
    change(this.#scope, ({ messages }) => ({
      messages: withReactions(messages, messageId, reactions),
    }));
  }

  #find(messageId: string): ChatEntry | undefined {
    return this.#scope.store.getState().messages.find(({ id }) => id === messageId);
  }
}
