import { create } from 'zustand';

/** What one has begun to write, kept while the chat is closed. */
export interface Composition {
  readonly text: string;
  /** The message that is answered. */
  readonly replyTo: string | null;
  /** The own message that is being changed. */
  readonly editing: string | null;
  /** The participant who alone is to read it; null for everyone. */
  readonly recipientId: string | null;
  /** Whom an @name means: participant ids by name. */
  readonly mentions: Readonly<Record<string, string>>;
}

export const EMPTY_COMPOSITION: Composition = {
  text: '',
  replyTo: null,
  editing: null,
  recipientId: null,
  mentions: {},
};

export const useComposerStore = create<Composition>()(() => EMPTY_COMPOSITION);

/** Begins an answer; to a private message, to the other one alone. */
export function beginReply(messageId: string, recipientId: string | null): void {
  useComposerStore.setState({ replyTo: messageId, editing: null, recipientId });
}

/** Begins a private message to somebody. */
export function beginPrivateMessage(recipientId: string): void {
  useComposerStore.setState({ replyTo: null, editing: null, recipientId });
}

/** Begins to change an own message. */
export function beginEdit(
  messageId: string,
  text: string,
  mentions: Composition['mentions'],
): void {
  useComposerStore.setState({ text, editing: messageId, replyTo: null, mentions });
}

/** Forgets what was begun; whom one writes to stays. */
export function clearComposition(): void {
  useComposerStore.setState(({ recipientId }) => ({ ...EMPTY_COMPOSITION, recipientId }));
}
