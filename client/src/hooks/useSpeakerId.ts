import { findChosen } from '@/lib/webrtc/deviceState';
import { useDevicesStore } from '@/store/useDevicesStore';

/** The id that the chosen speaker has now; null for the system's, also while the chosen one is unplugged. */
export function useSpeakerId(): string | null {
  return useDevicesStore(
    ({ choices, speakers }) =>
      findChosen(choices.speakerId, choices.labels.speaker, speakers)?.deviceId ?? null,
  );
}
