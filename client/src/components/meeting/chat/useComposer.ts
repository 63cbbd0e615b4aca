import { useCallback, useEffect, useRef, type RefObject } from 'react';

import { useMeeting } from '@/hooks/meetingContext';
import { clearComposition, useComposerStore } from '@/store/useComposerStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { namedIn } from './mentions';

/** The server takes no longer message. */
export const MAX_MESSAGE_LENGTH = 4000;

export interface ComposerState {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Characters that would be sent. */
  readonly length: number;
  readonly isPrivate: boolean;
  readonly isEditing: boolean;
  /** An answer or a change was begun. */
  readonly isBegun: boolean;
  readonly canSend: boolean;
  readonly write: (text: string) => void;
  /** Puts something in where the caret stands. */
  readonly insert: (piece: string) => void;
  readonly send: () => void;
  readonly shareFiles: (files: readonly File[]) => void;
}

/** What one writes, whom to, and what becomes of it. */
export function useComposer(): ComposerState {
  const meeting = useMeeting();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, replyTo, editing, recipientId, mentions } = useComposerStore();
  const trimmed = text.trim();
  const recipientIsThere = useMeetingStore(
    (state) => recipientId === null || recipientId in state.participants,
  );
  const isTooLong = trimmed.length > MAX_MESSAGE_LENGTH;
  const canSend = trimmed.length > 0 && !isTooLong && recipientIsThere;
  const isPrivate = recipientId !== null;

  useEffect(() => {
    // On a touch screen the keyboard would cover what one came to read.
    if (!window.matchMedia('(pointer: coarse)').matches) {
      field.current?.focus({ preventScroll: true });
    }
    return () => meeting.chat.setTyping(false);
  }, [meeting]);

  // Whoever begins an answer, a change or a private message wants to write it.
  const begun = `${replyTo} ${editing} ${recipientId}`;
  const before = useRef(begun);
  useEffect(() => {
    if (before.current !== begun) field.current?.focus();
    before.current = begun;
  }, [begun]);

  const write = (value: string) => {
    useComposerStore.setState({ text: value });
    // That one writes to somebody privately is nobody else's business.
    if (!isPrivate) meeting.chat.setTyping(value.trim().length > 0);
  };
  const insert = (piece: string) => {
    const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
    write(text.slice(0, selectionStart) + piece + text.slice(selectionEnd));
    placeCaret(field.current, selectionStart + piece.length);
  };
  const send = () => {
    if (!canSend) return;
    const named = namedIn(trimmed, mentions);
    if (editing !== null) void meeting.chat.edit(editing, trimmed, named);
    else {
      const address = { replyTo, recipientId };
      void meeting.chat.send({ text: trimmed, mentions: named, address });
    }
    clearComposition();
    field.current?.focus();
  };
  const shareFiles = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      const { replyTo: answered, recipientId: reader } = useComposerStore.getState();
      meeting.chat.shareFiles(files, { replyTo: answered, recipientId: reader });
      useComposerStore.setState({ replyTo: null });
    },
    [meeting],
  );

  return {
    field,
    text,
    length: trimmed.length,
    isPrivate,
    isEditing: editing !== null,
    isBegun: editing !== null || replyTo !== null,
    canSend,
    write,
    insert,
    send,
    shareFiles,
  };
}

/** Once React has drawn the new text. */
export function placeCaret(field: HTMLTextAreaElement | null, position: number): void {
  requestAnimationFrame(() => {
    field?.focus();
    field?.setSelectionRange(position, position);
  });
}
