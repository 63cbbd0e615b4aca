import { useLingui } from '@lingui/react/macro';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { useMeeting } from '@/hooks/meetingContext';

interface EndDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks the host once more before everybody is sent out. */
export function EndDialog({ isOpen, onClose }: EndDialogProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  return (
    <AlertDialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t`End the meeting for everyone?`}
      description={t`Everybody leaves the meeting. The link of a room that is meant for once stops working.`}
      confirmLabel={t`End for everyone`}
      onConfirm={() => void meeting.hosting.end()}
    />
  );
}
