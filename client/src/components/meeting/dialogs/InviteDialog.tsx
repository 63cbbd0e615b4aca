import { useLingui } from '@lingui/react/macro';

import { InviteForm } from '@/components/invitations/InviteForm';
import { Dialog } from '@/components/ui/Dialog';
import { isModerator } from '@/store/roles';
import { useAuthStore } from '@/store/useAuthStore';
import { useMeetingStore } from '@/store/useMeetingStore';

/** Brings more people into the meeting that one is in. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const roomId = useMeetingStore((state) => state.roomId);
  const code = useMeetingStore((state) => state.roomCode);
  const name = useMeetingStore((state) => state.roomName);
  const role = useMeetingStore((state) => state.self?.role ?? 'participant');
  const signedIn = useAuthStore((state) => state.token !== null);
  if (roomId === null || code === null) return null;
  return (
    <Dialog open onOpenChange={onClose} title={t`Invite people`} size="md">
      <InviteForm
        room={{ id: roomId, code, name: name ?? code }}
        inviter={signedIn && isModerator(role) ? role : 'participant'}
      />
    </Dialog>
  );
}
