import { useCallback, useSyncExternalStore } from 'react';

import type { CallRecord } from '@/lib/callHealth/CallLog';

import { useMeeting } from './meetingContext';

/** How the call goes that one is in, or how the last one on this page went; null before there was any. */
export function useCallRecord(): CallRecord | null {
  const { health } = useMeeting();
  const subscribe = useCallback((changed: () => void) => health.watch(changed), [health]);
  return useSyncExternalStore(subscribe, () => health.record);
}
