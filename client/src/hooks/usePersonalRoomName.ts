import { useLingui } from '@lingui/react/macro';

import { useAuthStore } from '@/store/useAuthStore';

/** What one's personal room is called until one renames it: after oneself, in one's language. */
export function usePersonalRoomName(): string | null {
  const { t } = useLingui();
  const name = useAuthStore((state) => state.user?.displayName);
  return name === undefined ? null : t`${name}’s room`;
}
