import { useLingui } from '@lingui/react/macro';

import type { RoomOptions } from '@/queries/rooms';
import { useAuthStore } from '@/store/useAuthStore';

/** A room for one meeting, which bears one's name in one's language. */
export function useOneOffRoom(): RoomOptions {
  const { t } = useLingui();
  const name = useAuthStore((state) => state.user?.displayName ?? '');
  return { kind: 'one-off', name: t`${name}’s meeting` };
}
