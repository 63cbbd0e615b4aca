import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarX } from 'lucide-react';
import { Link } from 'react-router';

import { useScheduleFailure } from '@/components/scheduling/scheduleFailure';
import { MessageScreen } from '@/components/shell/MessageScreen';
import { PageLoading } from '@/components/shell/PageLoading';
import { Button } from '@/components/ui/Button';
import type { ApiError } from '@/lib/api/ApiError';

/** Stands in for a scheduled meeting that is still looked up, or could not be found. */
export function ScheduleLookup({ error }: { error: ApiError | null }) {
  const { t } = useLingui();
  const describe = useScheduleFailure();
  if (!error) return <PageLoading />;
  return (
    <MessageScreen
      icon={CalendarX}
      title={t`This meeting is not there`}
      description={describe(error)}
      actions={
        <Button size="lg" asChild>
          <Link to="/dashboard">
            <Trans>Go to your meetings</Trans>
          </Link>
        </Button>
      }
    />
  );
}
