import { useMeetingStore } from '@/store/useMeetingStore';

/** Participant ids of who speaks now, the loudest first. */
export function useActiveSpeakers(): readonly string[] {
  return useMeetingStore((state) => state.activeSpeakers);
}

/** Whether somebody speaks now; changes only when that does. */
export function useIsSpeaking(participantId: string): boolean {
  return useMeetingStore((state) => state.activeSpeakers.includes(participantId));
}
