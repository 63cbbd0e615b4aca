import { CircleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';

import { MessageScreen } from '@/components/shell/MessageScreen';
import { PageLoading } from '@/components/shell/PageLoading';
import { Button } from '@/components/ui/Button';
import { useCreateRoom } from '@/queries/rooms';

/** Makes a room and goes there: a link that starts a meeting, to be kept as a bookmark. */
export function NewMeetingPage() {
  const navigate = useNavigate();
  const { mutateAsync: create, error } = useCreateRoom();
  const asked = useRef(false);

  const start = useCallback(() => {
    create({}).then(
      (room) => void navigate(`/${room.code}`, { replace: true }),
      () => undefined,
    );
  }, [create, navigate]);

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
      title="The meeting could not be started"
      description={error.message}
      actions={
        <>
          <Button size="lg" onClick={start}>
            Try again
          </Button>
          <Button size="lg" variant="secondary" asChild>
            <Link to="/dashboard">Go to your meetings</Link>
          </Button>
        </>
      }
    />
  );
}
