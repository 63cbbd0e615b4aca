import { t } from '@lingui/core/macro';
import { useEffect } from 'react';

import { useMeetingStore, type MeetingState } from '@/store/useMeetingStore';

import { troubleWith } from '../connection/troubleWith';

import type { SpokenNotice } from './sayNotices';

/** Has read out what tiles show of connections: to whom one is broken or mended, and what becomes of one's own picture. */
export function useConnectionNews(
  tell: (notice: SpokenNotice) => void,
  say: (sentence: string) => void,
): void {
  useEffect(
    () =>
      useMeetingStore.subscribe((now, before) => {
        newsOf(before, now).forEach(tell);
        if (now.ownPicture === before.ownPicture || now.ownPicture === 'full') return;
        say(
          now.ownPicture === 'paused'
            ? t`Weak connection: video paused`
            : t`Weak connection: video sent smaller`,
        );
      }),
    [tell, say],
  );
}

function newsOf(before: MeetingState, now: MeetingState): SpokenNotice[] {
  const { connections, participants, repairing } = now;
  const isOld =
    connections === before.connections &&
    participants === before.participants &&
    repairing === before.repairing;
  if (isOld) return [];
  return now.order.flatMap((participantId): SpokenNotice[] => {
    // Whoever has just come or gone is told as that.
    const person = participants[participantId];
    if (!person || !(participantId in before.participants)) return [];
    const was = brokenBy(before, participantId);
    const is = brokenBy(now, participantId);
    if (was === is) return [];
    const kind = `connection-${is ?? 'mended'}` as const;
    return [{ kind, participantId, name: person.displayName }];
  });
}

/** How the connection to somebody is broken; a weak one is not. */
function brokenBy(state: MeetingState, participantId: string): 'lost' | 'refused' | null {
  const trouble = troubleWith(state, participantId);
  if (trouble === null || trouble === 'sound-only') return null;
  return trouble === 'refused' ? 'refused' : 'lost';
}
