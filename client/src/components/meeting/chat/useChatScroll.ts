import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

import type { ChatEntry } from '@/store/useMeetingStore';

/** This close to the end, in pixels, counts as reading the newest. */
const BOTTOM_TOLERANCE = 48;

export interface ChatScroll {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  readonly isAtBottom: boolean;
  readonly scrollToBottom: () => void;
}

/**
 * Keeps the newest message in view while one reads the end, and what one reads in place otherwise:
 * also when earlier messages are put above it.
 */
export function useChatScroll(messages: readonly ChatEntry[]): ChatScroll {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef({ firstId: '', lastId: '', height: 0 });
  const [isAtBottom, setAtBottom] = useState(true);

  const scrollToBottom = useCallback(() => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
    setAtBottom(true);
  }, []);

  const onScroll = () => {
    const element = list.current;
    if (!element) return;
    const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
    setAtBottom(distance <= BOTTOM_TOLERANCE);
  };

  const first = messages[0];
  const last = messages.at(-1);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const { firstId, lastId, height } = before.current;
    const isNewOwn = last?.isOwn === true && last.id !== lastId && last.status === 'pending';
    if (isAtBottom || isNewOwn) {
      element.scrollTop = element.scrollHeight;
    } else if (first && first.id !== firstId) {
      element.scrollTop += element.scrollHeight - height;
    }
    before.current = {
      firstId: first?.id ?? '',
      lastId: last?.id ?? '',
      height: element.scrollHeight,
    };
  }, [messages, first, last, isAtBottom]);

  return { list, onScroll, isAtBottom, scrollToBottom };
}
