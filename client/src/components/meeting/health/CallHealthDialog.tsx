import { Trans, useLingui } from '@lingui/react/macro';

import { Dialog } from '@/components/ui/Dialog';
import { useCallRecord } from '@/hooks/useCallRecord';

import { CallHealthView } from './CallHealthView';

interface CallHealthDialogProps {
  /** Whose connection it is opened for; null for nobody's in particular. */
  readonly participantId: string | null;
  readonly onClose: () => void;
}

/** How the call goes, or went. */
export function CallHealthDialog({ participantId, onClose }: CallHealthDialogProps) {
  const { t } = useLingui();
  const record = useCallRecord();
  return (
    <Dialog open onOpenChange={onClose} size="lg" isSteady title={t`Call health`}>
      <div className="-mx-2 min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 beside:overflow-visible">
        {record ? (
          <CallHealthView record={record} participantId={participantId} />
        ) : (
          <p className="text-sm text-fg-muted">
            <Trans>There is nothing to measure until somebody else is here.</Trans>
          </p>
        )}
      </div>
    </Dialog>
  );
}
