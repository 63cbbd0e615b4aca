import { isModerator } from '@/store/roles';
import { useMeetingStore } from '@/store/useMeetingStore';

/** Whether one may share files here. */
export function useFilesAllowed(): boolean {
  return useMeetingStore(
    (state) => isModerator(state.self?.role) || (state.settings?.allowFiles ?? true),
  );
}
