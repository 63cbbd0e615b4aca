/* eslint-disable @typescript-eslint/require-await -- a real chat waits for its server here */
import type { MeetingChat } from '@/meeting/chat/MeetingChat';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

/** A chat whose messages are stored at once. */
export class FakeChat implements MeetingChat {
  #messages = 0;

  setTyping(_typing: boolean): void {}
  retry = async (_messageId: string) => {};

  async send(text: string) {
    const message: ChatEntry = {
      id: `sent-${++this.#messages}`,
      senderId: null,
      senderName: 'You',
      content: text,
      type: 'TEXT',
      timestamp: new Date().toISOString(),
      isOwn: true,
      status: 'sent',
    };
    useMeetingStore.setState(({ messages }) => ({ messages: [...messages, message] }));
  }
}
