/** The conversation in writing, as the interface uses it. No action rejects. */
export interface MeetingChat {
  /** Sends a message, shown as pending until the server stored it; does nothing where it is empty. */
  send(text: string): Promise<void>;
  /** Sends a failed message again. */
  retry(messageId: string): Promise<void>;
  /** To be called at every key: tells the others at the first, and by itself when there are no more. */
  setTyping(typing: boolean): void;
}
