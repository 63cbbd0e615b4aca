import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { VirtualizerHandle } from 'virtua';

import { useMeeting } from '@/hooks/meetingContext';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { chatRows, type ChatRow } from './chatRows';

/** This close to the end, in pixels, counts as reading the newest. */
const BOTTOM_TOLERANCE = 48;

/** This close to the beginning, in pixels, earlier messages are fetched. */
const LOAD_AHEAD = 600;

/** Milliseconds for which a message that one was brought to stands out. */
const MARKED_FOR_MS = 2_000;

export interface ChatList {
  readonly rows: readonly ChatRow[];
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly virtualizer: RefObject<VirtualizerHandle | null>;
  readonly onScroll: () => void;
  readonly isAtBottom: boolean;
  /** Earlier messages are on their way. */
  readonly isLoading: boolean;
  /** The last change put messages before those that were there: what one reads is to stay. */
  readonly isPrepending: boolean;
  /** The message that one was just brought to. */
  readonly markedId: string | null;
  readonly showNewest: () => void;
  /** Brings a message into sight, and fetches what lies between where needed. */
  readonly show: (messageId: string) => void;
}

/**
 * The chat's list as one scrolls it: it stays at the newest message while one reads there, and where one
 * reads otherwise, also when earlier messages are put before.
 */
export function useChatList(unreadFrom: string | null): ChatList {
  const meeting = useMeeting();
  const messages = useMeetingStore((state) => state.messages);
  const wanted = useMeetingViewStore((view) => view.shownMessage);
  const rows = useMemo(() => chatRows(messages, unreadFrom), [messages, unreadFrom]);
  const viewport = useRef<HTMLDivElement>(null);
  const virtualizer = useRef<VirtualizerHandle>(null);
  const scrolledTo = useRef(0);
  const [isAtBottom, setAtBottom] = useState(true);
  // What was last scrolled, before React has drawn it: a line that is measured meanwhile must not pull back.
  const followsEnd = useRef(true);
  const [isLoading, setLoading] = useState(false);
  const [markedId, setMarkedId] = useState<string | null>(null);

  const isEmpty = rows.length === 0;
  const [shown, setShown] = useState({ messages, isPrepending: false });
  if (shown.messages !== messages) {
    setShown({ messages, isPrepending: isPrepended(shown.messages, messages) });
  }

  const follow = useCallback((isFollowing: boolean) => {
    followsEnd.current = isFollowing;
    setAtBottom(isFollowing);
  }, []);

  const toEnd = useCallback(() => {
    const element = viewport.current;
    if (!element || !followsEnd.current) return;
    element.scrollTop = element.scrollHeight;
    scrolledTo.current = element.scrollTop;
  }, []);

  const last = messages.at(-1);
  const isNewOwn = last?.isOwn === true && last.status === 'pending';
  const lastKey = rows.at(-1)?.key;
  useLayoutEffect(() => {
    if (isNewOwn) followsEnd.current = true;
    toEnd();
  }, [lastKey, rows, isNewOwn, toEnd]);

  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    // A line that is measured or grows (a reaction, a picture) moves the end.
    const observer = new ResizeObserver(toEnd);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [toEnd, isEmpty]);

  const onScroll = useCallback(() => {
    const element = viewport.current;
    if (!element) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const isNearEnd = scrollHeight - scrollTop - clientHeight <= BOTTOM_TOLERANCE;
    // Only who scrolls up leaves the end: a picture that arrives, or a taller field, does not.
    if (isNearEnd) follow(true);
    else if (scrollTop < scrolledTo.current) follow(false);
    scrolledTo.current = scrollTop;
    if (scrollTop > LOAD_AHEAD || !useMeetingStore.getState().hasEarlierMessages) return;
    setLoading(true);
    void meeting.chat.loadEarlier().finally(() => setLoading(false));
  }, [meeting, follow]);

  const show = useCallback(
    (messageId: string) => useMeetingViewStore.setState({ shownMessage: messageId }),
    [],
  );

  useEffect(() => {
    if (wanted === null) return;
    let isCurrent = true;
    void meeting.chat.loadUntil(wanted).then((isThere) => {
      if (!isCurrent) return;
      useMeetingViewStore.setState({ shownMessage: null });
      if (!isThere) return;
      follow(false);
      setMarkedId(wanted);
      const index = chatRows(useMeetingStore.getState().messages, unreadFrom).findIndex(
        (row) => row.kind === 'message' && row.message.id === wanted,
      );
      // Once the list has drawn what was fetched.
      requestAnimationFrame(() => virtualizer.current?.scrollToIndex(index, { align: 'center' }));
    });
    return () => {
      isCurrent = false;
    };
  }, [meeting, wanted, unreadFrom, follow]);

  useEffect(() => {
    if (markedId === null) return;
    const timer = setTimeout(() => setMarkedId(null), MARKED_FOR_MS);
    return () => clearTimeout(timer);
  }, [markedId]);

  return {
    rows,
    viewport,
    virtualizer,
    onScroll,
    isAtBottom,
    isLoading,
    isPrepending: shown.isPrepending,
    markedId,
    showNewest: () => {
      follow(true);
      toEnd();
    },
    show,
  };
}

/** Whether others were put before the messages that there were; what is put behind them is no matter. */
function isPrepended(before: readonly ChatEntry[], after: readonly ChatEntry[]): boolean {
  const first = before[0];
  return (
    first !== undefined && after[0]?.id !== first.id && after.some(({ id }) => id === first.id)
  );
}
