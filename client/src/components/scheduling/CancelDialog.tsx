import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import type { ChangeScope, Occurrence } from '@/lib/api/models';
import { useCancelSchedule, type ScheduleTarget } from '@/queries/scheduling';
import { toast } from '@/store/useToastStore';

import { useScheduleFailure } from './scheduleFailure';
import { ScopeChoice } from './ScopeChoice';

interface CancelDialogProps {
  held: Occurrence;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks before a meeting is cancelled, and of a series which ones. */
export function CancelDialog({ held, open, onOpenChange }: CancelDialogProps) {
  const { t } = useLingui();
  const describe = useScheduleFailure();
  const [scope, setScope] = useState<ChangeScope>('this');
  const cancel = useCancelSchedule();
  const repeats = held.recurrence !== null;

  const confirm = () => {
    const { scheduledMeetingId: id, occurrence } = held;
    const target: ScheduleTarget =
      repeats && scope !== 'all' ? { id, scope, occurrence } : { id, scope: 'all' };
    cancel.mutate(target, {
      onSuccess: () => {
        toast({ tone: 'success', title: t`The meeting is cancelled` });
        onOpenChange(false);
      },
    });
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      title={t`Cancel “${held.title}”?`}
      description={t`It goes from your calendar feed. The room and its link stay; tell the people you have invited.`}
      footer={
        <>
          <Button variant="secondary" onClick={() => onOpenChange(false)}>
            <Trans>Keep it</Trans>
          </Button>
          <Button variant="danger" loading={cancel.isPending} onClick={confirm}>
            <Trans>Cancel meeting</Trans>
          </Button>
        </>
      }
    >
      {cancel.error ? (
        <Callout tone="danger" urgent className="mb-4">
          {describe(cancel.error)}
        </Callout>
      ) : null}
      {repeats ? <ScopeChoice value={scope} onChange={setScope} label={t`Which ones?`} /> : null}
    </Dialog>
  );
}
