import { useDevicesStore } from '@/store/useDevicesStore';
import { usePreferencesStore } from '@/store/usePreferencesStore';

/** Whether the own picture is shown as in a mirror; what looks away from one never is. */
export function useMirroredSelf(): boolean {
  const isWanted = usePreferencesStore((preferences) => preferences.mirrorSelf);
  const looksAway = useDevicesStore(({ camera }) => camera.facing === 'environment');
  return isWanted && !looksAway;
}
