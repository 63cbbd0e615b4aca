/** A text that somebody is about to send. */
export interface MessageDraft {
  readonly text: string;
  /** Participant ids of whom it means by an @name. */
  readonly mentions: readonly string[];
  readonly address: MessageAddress;
}

/** Where a message or a file is to go. */
export interface MessageAddress {
  /** The message that it answers. */
  readonly replyTo: string | null;
  /** The participant who alone is to read it; null for everyone. */
  readonly recipientId: string | null;
}

/** The conversation in writing, as the interface uses it. No action rejects. */
export interface MeetingChat {
  /** Sends a message, shown as pending until the server stored it; does nothing where it is empty. */
  send(draft: MessageDraft): Promise<void>;
  /** Sends a failed message or file again; a file goes on where it stopped. */
  retry(messageId: string): Promise<void>;
  /** To be called at every key: tells the others at the first, and by itself when there are no more. */
  setTyping(typing: boolean): void;
  /** Changes the text of an own message; shown at once, undone where it is refused. */
  edit(messageId: string, text: string, mentions: readonly string[]): Promise<void>;
  /** Deletes a message for everyone; shown at once, undone where it is refused. */
  remove(messageId: string): Promise<void>;
  /** Puts an emoji on a message or takes it away. */
  react(messageId: string, emoji: string, reacted: boolean): Promise<void>;
  /** Uploads files and shares each as a message, which shows how far it is. */
  shareFiles(files: readonly File[], address: MessageAddress): void;
  /** Gives an upload up, or takes away a message that was not sent. */
  discard(messageId: string): void;
  /** Brings the page of messages before those that are known. */
  loadEarlier(): Promise<void>;
  /** Brings pages until a message is among those known; false where there is no such message. */
  loadUntil(messageId: string): Promise<boolean>;
}
