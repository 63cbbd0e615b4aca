import { Trans } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { EmptyState } from '@/components/ui/EmptyState';
import { useErrorSentence, type Failure } from '@/hooks/useErrorSentence';

interface LoadFailureProps {
  /** What could not be loaded, as a sentence without its full stop. */
  title: string;
  error: Failure;
  /** Whether it is being tried again. */
  retrying: boolean;
  onRetry: () => void;
}

/** Stands in for a list that could not be fetched. */
export function LoadFailure({ title, error, retrying, onRetry }: LoadFailureProps) {
  const errorSentence = useErrorSentence();
  return (
    <Card>
      <EmptyState
        icon={CloudOff}
        title={title}
        description={errorSentence(error)}
        action={
          <Button variant="secondary" loading={retrying} onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        }
      />
    </Card>
  );
}
