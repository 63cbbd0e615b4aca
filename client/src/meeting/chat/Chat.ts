import { ProtocolError } from '@/lib/socket/ProtocolError';
import type { ChatMessage } from '@/protocol/events.gen';
import type { ChatEntry } from '@/store/useMeetingStore';

import { change, failureOf, requestInRoom, type MeetingScope } from '../meetingScope';
import { participantAt } from '../meetingState';

import type { ChatActions } from './ChatActions';
import {
  pendingEntry,
  repliedTo,
  waitsFor,
  withChanged,
  withReactions,
  withStatus,
  withStored,
  type Unsent,
} from './chatLog';
import type { MeetingChat, MessageAddress, MessageDraft } from './MeetingChat';

/** Milliseconds without a key after which one no longer types. */
const TYPING_ENDS_AFTER_MS = 4_000;

/** What is needed to send a message, or to send it again. */
interface Delivery {
  readonly address: MessageAddress;
  readonly mentions: readonly string[];
  /** The uploaded file that it carries. */
  readonly fileId: string | null;
}

/**
 * The conversation in writing. What one writes is shown at once as pending until the server has stored
 * it. While there is no connection it waits, and is sent when we are back; what is refused has failed,
 * and the person may try again. Sending again what the server has already does no harm.
 */
export class Chat implements MeetingChat {
  readonly #scope: MeetingScope;
  readonly #deliveries = new Map<string, Delivery>();
  /** Ids of what waits for a connection, in order. */
  readonly #heldUp = new Set<string>();
  #loading: Promise<ChatActions> | null = null;
  #actions: ChatActions | null = null;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #isTyping = false;

  constructor(scope: MeetingScope) {
    this.#scope = scope;
    scope.events.on('chat-message', (message) => this.#received(message));
    scope.events.on('private-message', (message) => this.#received(message));
    scope.events.on('message-updated', ({ message }) => this.#changed(message));
    scope.events.on('message-deleted', ({ message }) => this.#changed(message));
    scope.events.on('message-reactions', ({ messageId, reactions }) =>
      change(scope, ({ messages }) => ({
        messages: withReactions(messages, messageId, reactions),
      })),
    );
    scope.events.on('user-typing', ({ socketId, isTyping }) =>
      this.#someoneTypes(socketId, isTyping),
    );
  }

  async send({ text, mentions, address }: MessageDraft): Promise<void> {
    const content = text.trim();
    if (content === '') return;
    this.setTyping(false);
    const named = mentions.flatMap((id) => this.#reference(id) ?? []);
    const id = this.#show(address, {
      content,
      type: 'TEXT',
      ...(named.length > 0 ? { mentions: named } : {}),
    });
    if (id === null) return;
    this.#deliveries.set(id, { address, mentions, fileId: null });
    await this.#deliver(id, content);
  }

  shareFiles(files: readonly File[], address: MessageAddress): void {
    for (const file of files) {
      const id = this.#show(address, {
        content: file.name,
        type: 'FILE',
        file: { id: '', name: file.name, size: file.size, contentType: file.type },
        upload: { sentBytes: 0, phase: 'uploading' },
      });
      if (id === null) continue;
      this.#deliveries.set(id, { address, mentions: [], fileId: null });
      void this.#load().then(({ files: sharing }) => sharing.start(id, file));
    }
  }

  async retry(messageId: string): Promise<void> {
    const failed = this.#find(messageId);
    if (failed?.status !== 'failed') return;
    this.#setStatus(messageId, 'pending');
    const isUploaded = this.#deliveries.get(messageId)?.fileId != null;
    if (failed.type === 'FILE' && !isUploaded) this.#actions?.files.resume(messageId);
    else await this.#deliver(messageId, failed.content);
  }

  discard(messageId: string): void {
    if (this.#find(messageId)?.status === 'sent') return;
    this.#actions?.files.cancel(messageId);
    this.#heldUp.delete(messageId);
    this.#deliveries.delete(messageId);
    change(this.#scope, ({ messages }) => ({
      messages: messages.filter(({ id }) => id !== messageId),
    }));
  }

  async edit(messageId: string, text: string, mentions: readonly string[]): Promise<void> {
    this.setTyping(false);
    const { changes } = await this.#load();
    await changes.edit(messageId, text.trim(), mentions);
  }

  async remove(messageId: string): Promise<void> {
    const { changes } = await this.#load();
    await changes.remove(messageId);
  }

  async react(messageId: string, emoji: string, reacted: boolean): Promise<void> {
    const { changes } = await this.#load();
    await changes.react(messageId, emoji, reacted);
  }

  async loadEarlier(): Promise<void> {
    const { pages } = await this.#load();
    await pages.loadEarlier();
  }

  async loadUntil(messageId: string): Promise<boolean> {
    const { pages } = await this.#load();
    return pages.loadUntil(messageId);
  }

  /** We are in the room again: sends what the outage held up, in order. */
  async resume(): Promise<void> {
    for (const id of [...this.#heldUp]) {
      const entry = this.#find(id);
      if (entry) await this.#deliver(id, entry.content);
    }
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
    this.#deliveries.clear();
    this.#actions?.files.close();
  }

  async #load(): Promise<ChatActions> {
    this.#loading ??= import('./ChatActions').then(({ ChatActions }) => {
      this.#actions = new ChatActions(this.#scope, (messageId, fileId) =>
        this.#uploaded(messageId, fileId),
      );
      return this.#actions;
    });
    return this.#loading;
  }

  #changed(message: ChatMessage): void {
    change(this.#scope, ({ messages }) => ({ messages: withChanged(messages, message) }));
  }

  /** Shows a message as pending and gives its id; null where we are in no meeting. */
  #show(address: MessageAddress, unsent: Unsent): string | null {
    const { self, participants, messages } = this.#scope.store.getState();
    const sender = self && participants[self.participantId];
    if (!sender) return null;
    const answered = messages.find(({ id }) => id === address.replyTo);
    const recipient = address.recipientId === null ? null : this.#reference(address.recipientId);
    const id = crypto.randomUUID();
    const whole = {
      ...unsent,
      ...(answered ? { replyTo: repliedTo(answered) } : {}),
      ...(recipient ? { recipient } : {}),
    };
    const entry = pendingEntry(id, whole, sender, new Date().toISOString());
    change(this.#scope, (state) => ({ messages: [...state.messages, entry] }));
    return id;
  }

  #uploaded(messageId: string, fileId: string): void {
    const delivery = this.#deliveries.get(messageId);
    const entry = this.#find(messageId);
    if (!delivery || !entry) return;
    this.#deliveries.set(messageId, { ...delivery, fileId });
    void this.#deliver(messageId, entry.content);
  }

  async #deliver(id: string, content: string): Promise<void> {
    this.#heldUp.delete(id);
    try {
      const answer = await this.#request(id, content);
      if (!answer) return;
      this.#deliveries.delete(id);
      this.#actions?.files.forget(id);
      this.#store(answer.message, true);
    } catch (error) {
      if (error instanceof ProtocolError && error.code === 'OFFLINE') {
        this.#heldUp.add(id);
        return;
      }
      this.#setStatus(id, 'failed');
      this.#scope.notify({ kind: 'action-failed', action: 'message', ...failureOf(error) });
    }
  }

  #request(id: string, content: string) {
    const { address, mentions, fileId } = this.#deliveries.get(id) ?? TO_EVERYONE;
    const addressed = { clientMessageId: id, ...address };
    if (fileId !== null) {
      return requestInRoom(this.#scope, 'share-file', { ...addressed, fileId, content: null });
    }
    const message = { ...addressed, content, mentions: [...mentions] };
    return requestInRoom(this.#scope, 'chat-message', message);
  }

  #received(message: ChatMessage): void {
    const { self } = this.#scope.store.getState();
    const isOwn =
      self !== null &&
      (message.personId === self.personId || message.participantId === self.participantId);
    const isKnown = this.#scope.store.getState().messages.some((each) => waitsFor(each, message));
    this.#store(message, isOwn);
    if (message.senderId !== null) this.#someoneTypes(message.senderId, false);
    if (isOwn || isKnown || message.type === 'SYSTEM') return;
    this.#scope.notify({
      kind: 'message',
      messageId: message.id,
      name: message.senderName,
      text: message.content,
      isPrivate: message.recipient !== undefined,
      mentionsMe: message.mentions?.some(({ personId }) => personId === self?.personId) ?? false,
    });
  }

  #store(message: ChatMessage, isOwn: boolean): void {
    change(this.#scope, ({ messages }) => ({ messages: withStored(messages, message, isOwn) }));
  }

  #setStatus(id: string, status: 'pending' | 'failed'): void {
    change(this.#scope, ({ messages }) => ({ messages: withStatus(messages, id, status) }));
  }

  #find(messageId: string): ChatEntry | undefined {
    return this.#scope.store.getState().messages.find(({ id }) => id === messageId);
  }

  /** Somebody who is there, as messages refer to them. */
  #reference(participantId: string): { personId: string; name: string } | null {
    const person = this.#scope.store.getState().participants[participantId];
    return person ? { personId: person.personId, name: person.displayName } : null;
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

const TO_EVERYONE: Delivery = {
  address: { replyTo: null, recipientId: null },
  mentions: [],
  fileId: null,
};
