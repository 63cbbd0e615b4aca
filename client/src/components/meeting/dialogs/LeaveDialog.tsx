import { useLingui } from '@lingui/react/macro';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { useMeeting } from '@/hooks/meetingContext';

interface LeaveDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks whoever pressed the browser's Back button whether they mean to leave. */
export function LeaveDialog({ isOpen, onClose }: LeaveDialogProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  return (
    <AlertDialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t`Leave the meeting?`}
      description={t`You can come back with the same link.`}
      confirmLabel={t`Leave`}
      cancelLabel={t`Stay`}
      onConfirm={() => void meeting.leave()}
    />
  );
}
