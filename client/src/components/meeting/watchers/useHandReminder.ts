import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';

import { useIsSpeaking } from '@/hooks/useActiveSpeakers';
import { useMeeting } from '@/hooks/meetingContext';
import { useMeetingStore } from '@/store/useMeetingStore';
import { toast, useToastStore } from '@/store/useToastStore';

import { useOwnParticipant } from '../useOwnParticipant';

/** Whoever spoke for so many milliseconds had the floor. */
const SPOKEN_MS = 4_000;

const TOAST = 'lower-hand';

/** Asks whoever had the floor and still has the hand up whether to lower it. */
export function useHandReminder(): void {
  const { t } = useLingui();
  const meeting = useMeeting();
  const own = useOwnParticipant();
  const isRaised = own?.isHandRaised ?? false;
  const isSpeaking = useIsSpeaking(own?.participantId ?? '') && isRaised;

  useEffect(() => {
    if (!isSpeaking) return undefined;
    const began = performance.now();
    return () => {
      // Whoever lowered the hand while speaking need not be told.
      if (performance.now() - began < SPOKEN_MS || !isOwnHandRaised()) return;
      toast({
        id: TOAST,
        title: t`Your hand is still up`,
        action: { label: t`Lower hand`, onSelect: () => void meeting.hands.raise(false) },
      });
    };
  }, [isSpeaking, meeting, t]);

  useEffect(() => {
    if (!isRaised) useToastStore.getState().dismiss(TOAST);
  }, [isRaised]);
}

function isOwnHandRaised(): boolean {
  const { self, raisedHands } = useMeetingStore.getState();
  return raisedHands.includes(self?.participantId ?? '');
}
