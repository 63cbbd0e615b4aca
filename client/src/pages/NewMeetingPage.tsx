import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';

import { MessageScreen } from '@/components/shell/MessageScreen';
import { PageLoading } from '@/components/shell/PageLoading';
import { Button } from '@/components/ui/Button';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { useOneOffRoom } from '@/hooks/useOneOffRoom';
import { useCreateRoom } from '@/queries/rooms';

/** Makes a room and goes there: a link that starts a meeting, to be kept as a bookmark. */
export function NewMeetingPage() {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const navigate = useNavigate();
  const options = useOneOffRoom();
  const { mutateAsync: create, error } = useCreateRoom();
  const asked = useRef(false);

  const start = useCallback(() => {
    create(options).then(
      (room) => void navigate(`/${room.code}`, { replace: true }),
      () => undefined,
    );
  }, [create, navigate, options]);

  useEffect(() => {
    // Once per visit: React mounts twice in development, and a room too many would stay.
    if (asked.current) return;
    asked.current = true;
    start();
  }, [start]);

  if (!error) return <PageLoading />;
  return (
    <MessageScreen
      icon={CircleAlert}
      title={t`The meeting could not be started`}
      description={errorSentence(error)}
      actions={
        <>
          <Button size="lg" onClick={start}>
            <Trans>Try again</Trans>
          </Button>
          <Button size="lg" variant="secondary" asChild>
            <Link to="/dashboard">
              <Trans>Go to your meetings</Trans>
            </Link>
          </Button>
        </>
      }
    />
  );
}
