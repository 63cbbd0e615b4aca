import { useLingui } from '@lingui/react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { usePreferencesStore } from '@/store/usePreferencesStore';

import { sayNotices, topicOf, type SpokenNotice } from './sayNotices';

/** Milliseconds for which what happens is gathered before it is read out: a class that comes in at once. */
const GATHERING_MS = 700;

/** What the live region says now. */
interface Announcement {
  /** How many there were: the same words twice are two announcements. */
  readonly count: number;
  readonly sentences: readonly string[];
}

interface Announcer {
  readonly announcement: Announcement;
  /** Reads out a notice, together with those that come within the same moment. */
  readonly tell: (notice: SpokenNotice) => void;
  /** Reads out a sentence. */
  readonly say: (sentence: string) => void;
}

/** Gathers what is to be read out by screen readers, and leaves out what the person does not want to hear. */
export function useAnnouncer(): Announcer {
  const { i18n } = useLingui();
  const [announcement, setAnnouncement] = useState<Announcement>({ count: 0, sentences: [] });
  const notices = useRef<SpokenNotice[]>([]);
  const sentences = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const gather = useCallback(() => {
    timer.current ??= setTimeout(() => {
      const said = [
        ...sayNotices(notices.current).map((descriptor) => i18n._(descriptor)),
        ...sentences.current,
      ];
      timer.current = undefined;
      notices.current = [];
      sentences.current = [];
      if (said.length > 0) setAnnouncement(({ count }) => ({ count: count + 1, sentences: said }));
    }, GATHERING_MS);
  }, [i18n]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const tell = useCallback(
    (notice: SpokenNotice) => {
      const topic = topicOf(notice);
      if (topic && !usePreferencesStore.getState().announcements[topic]) return;
      notices.current.push(notice);
      gather();
    },
    [gather],
  );
  const say = useCallback(
    (sentence: string) => {
      sentences.current.push(sentence);
      gather();
    },
    [gather],
  );
  return { announcement, tell, say };
}
