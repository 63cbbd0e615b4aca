import { useLingui } from '@lingui/react/macro';

import { InviteForm } from '@/components/invitations/InviteForm';
import { Dialog } from '@/components/ui/Dialog';
import { useMeetingStore } from '@/store/useMeetingStore';

import { useModeratedRoom } from '../useModeratedRoom';

/** Brings more people into the meeting that one is in. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const id = useMeetingStore((state) => state.roomId);
  const code = useMeetingStore((state) => state.roomCode);
  const name = useMeetingStore((state) => state.roomName);
  const role = useMeetingStore((state) => state.self?.role ?? 'participant');
  const moderated = useModeratedRoom();
  if (id === null || code === null) return null;
  return (
    <Dialog open onOpenChange={onClose} title={t`Invite people`} size="md">
      <InviteForm room={{ id, ...moderated, code, name: name ?? code }} inviter={role} />
    </Dialog>
  );
}
