/* eslint-disable @typescript-eslint/require-await -- a real chat waits for its server here */
import { withChanged, withReactions } from '@/meeting/chat/chatLog';
import { toggledReactions } from '@/meeting/chat/toggledReactions';
import type { MeetingChat, MessageAddress, MessageDraft } from '@/meeting/chat/MeetingChat';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

/** A chat whose messages are stored at once. */
export class FakeChat implements MeetingChat {
  #messages = 0;

  setTyping(_typing: boolean): void {}
  retry = async (_messageId: string) => {};
  discard(_messageId: string): void {}
  shareFiles(_files: readonly File[], _address: MessageAddress): void {}
  loadEarlier = async () => {};
  loadUntil = async (messageId: string) => this.#find(messageId) !== undefined;

  async send({ text }: MessageDraft) {
    const self = useMeetingStore.getState().self;
    const message: ChatEntry = {
      id: `sent-${++this.#messages}`,
      senderId: null,
      senderName: 'You',
      content: text,
      type: 'TEXT',
      timestamp: new Date().toISOString(),
      isOwn: true,
      status: 'sent',
      ...(self ? { personId: self.personId } : {}),
    };
    useMeetingStore.setState(({ messages }) => ({ messages: [...messages, message] }));
  }

  async edit(messageId: string, content: string) {
    this.#change(messageId, { content, editedAt: new Date().toISOString() });
  }

  async remove(messageId: string) {
    this.#change(messageId, { deletedAt: new Date().toISOString(), deletedBy: 'author' });
  }

  async react(messageId: string, emoji: string, reacted: boolean) {
    const personId = useMeetingStore.getState().self?.personId ?? '';
    const before = this.#find(messageId)?.reactions ?? [];
    const after = toggledReactions(before, emoji, { personId, name: 'You' }, reacted);
    useMeetingStore.setState(({ messages }) => ({
      messages: withReactions(messages, messageId, after),
    }));
  }

  #change(messageId: string, difference: Partial<ChatEntry>): void {
    const before = this.#find(messageId);
    if (!before) return;
    const after = { ...before, ...difference };
    useMeetingStore.setState(({ messages }) => ({ messages: withChanged(messages, after) }));
  }

  #find(messageId: string): ChatEntry | undefined {
    return useMeetingStore.getState().messages.find(({ id }) => id === messageId);
  }
}
