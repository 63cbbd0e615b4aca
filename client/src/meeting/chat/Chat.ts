import { ProtocolError } from '@/lib/socket/ProtocolError';
import type { ChatMessage } from '@/protocol/events.gen';

import { change, failureOf, requestInRoom, type MeetingScope } from '../meetingScope';
import { participantAt } from '../meetingState';

import { pendingEntry, withStatus, withStored } from './chatLog';
import type { MeetingChat } from './MeetingChat';

/** Milliseconds without a key after which one no longer types. */
const TYPING_ENDS_AFTER_MS = 4_000;

/**
 * The conversation in writing. What one writes is shown at once as pending until the server has stored
 * it. While there is no connection it waits, and is sent when we are back; what is refused has failed,
 * and the person may try again.
 */
export class Chat implements MeetingChat {
  readonly #scope: MeetingScope;
  /** Contents by id of what waits for a connection. */
  readonly #heldUp = new Map<string, string>();
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #isTyping = false;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
    scope.events.on('chat-message', (message) => this.#received(message));
    scope.events.on('user-typing', ({ socketId, isTyping }) =>
      this.#someoneTypes(socketId, isTyping),
    );
  }

  async send(text: string): Promise<void> {
    const content = text.trim();
    const { self, participants } = this.#scope.store.getState();
    const sender = self && participants[self.participantId];
    if (!sender || content === '') return;
    this.setTyping(false);
    const id = crypto.randomUUID();
    const entry = pendingEntry(id, content, sender, new Date().toISOString());
    change(this.#scope, ({ messages }) => ({ messages: [...messages, entry] }));
    await this.#deliver(id, content);
  }

  async retry(messageId: string): Promise<void> {
    const failed = this.#scope.store
      .getState()
      .messages.find(({ id, status }) => id === messageId && status === 'failed');
    if (!failed) return;
    this.#setStatus(messageId, 'pending');
    await this.#deliver(messageId, failed.content);
  }

  /** We are in the room again: sends what the outage held up, in order. */
  async resume(): Promise<void> {
    for (const [id, content] of [...this.#heldUp]) await this.#deliver(id, content);
  }

  setTyping(typing: boolean): void {
    clearTimeout(this.#typingTimer);
    if (typing) {
      this.#typingTimer = setTimeout(() => this.setTyping(false), TYPING_ENDS_AFTER_MS);
    }
    const { roomId } = this.#scope.store.getState();
    if (typing === this.#isTyping || roomId === null) return;
    this.#isTyping = typing;
    this.#scope.socket.send(typing ? 'typing-start' : 'typing-stop', { roomId });
  }

  /** The meeting is over: nothing waits any more. */
  close(): void {
    clearTimeout(this.#typingTimer);
    this.#isTyping = false;
    this.#heldUp.clear();
  }

  async #deliver(id: string, content: string): Promise<void> {
    this.#heldUp.delete(id);
    try {
      const answer = await requestInRoom(this.#scope, 'chat-message', {
        content,
        clientMessageId: id,
        replyTo: null,
        recipientId: null,
        mentions: [],
      });
      if (answer) this.#store(answer.message, true);
    } catch (error) {
      if (error instanceof ProtocolError && error.code === 'OFFLINE') {
        this.#heldUp.set(id, content);
        return;
      }
      this.#setStatus(id, 'failed');
      this.#scope.notify({ kind: 'action-failed', action: 'message', ...failureOf(error) });
    }
  }

  #received(message: ChatMessage): void {
    const { self } = this.#scope.store.getState();
    const isOwn =
      message.participantId !== undefined && message.participantId === self?.participantId;
    this.#store(message, isOwn);
    if (message.senderId !== null) this.#someoneTypes(message.senderId, false);
    if (isOwn || message.type === 'SYSTEM') return;
    this.#scope.notify({
      kind: 'message',
      messageId: message.id,
      name: message.senderName,
      text: message.content,
    });
  }

  #store(message: ChatMessage, isOwn: boolean): void {
    change(this.#scope, ({ messages }) => ({ messages: withStored(messages, message, isOwn) }));
  }

  #setStatus(id: string, status: 'pending' | 'failed'): void {
    change(this.#scope, ({ messages }) => ({ messages: withStatus(messages, id, status) }));
  }

  #someoneTypes(socketId: string, isTyping: boolean): void {
    const participant = participantAt(this.#scope.store.getState(), socketId);
    if (!participant || participant.isSelf) return;
    const { participantId } = participant;
    change(this.#scope, ({ typing }) => {
      if (typing.includes(participantId) === isTyping) return {};
      return {
        typing: isTyping ? [...typing, participantId] : typing.filter((id) => id !== participantId),
      };
    });
  }
}
