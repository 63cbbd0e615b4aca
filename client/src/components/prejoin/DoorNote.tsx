import { Trans } from '@lingui/react/macro';

import { Callout } from '@/components/ui/Callout';
import { TextLink } from '@/components/ui/TextLink';
import type { RoomPreview } from '@/lib/api/models';
import { nextSearch } from '@/lib/nextPath';
import { useAuthStore } from '@/store/useAuthStore';
import type { MeetingError } from '@/store/useMeetingStore';

interface DoorNoteProps {
  room: RoomPreview | undefined;
  code: string;
  /** Why the last try to get in failed. */
  error: MeetingError | null;
}

/** What stands beneath the button of the door: why one did not get in, or what to know before. */
export function DoorNote({ room, code, error }: DoorNoteProps) {
  if (error) {
    return (
      <Callout tone="danger" urgent>
        <Refusal error={error} />
      </Callout>
    );
  }
  return room ? <EntryNote room={room} code={code} /> : null;
}

/** What one should know before pressing the button: locked, a waiting room, or that one is a guest. */
function EntryNote({ room, code }: { room: RoomPreview; code: string }) {
  const userId = useAuthStore((state) => state.user?.id);
  if (room.isLocked && userId !== room.host.id) {
    return (
      <Callout tone="warning">
        <Trans>This meeting is locked. You can come in once somebody inside unlocks it.</Trans>
      </Callout>
    );
  }
  if (room.settings.waitingRoom && userId !== room.host.id) {
    return (
      <Callout>
        <Trans>This meeting has a waiting room: the host opens the door for you.</Trans>
      </Callout>
    );
  }
  if (userId) return null;
  return (
    <p className="text-center text-sm text-fg-muted">
      <Trans>
        You join as a guest. Have an account?{' '}
        <TextLink to={`/sign-in${nextSearch(`/${code}`)}`}>Sign in</TextLink>
      </Trans>
    </p>
  );
}

/** Why one did not get in, and what can be done about it. */
function Refusal({ error: { code, message } }: { error: MeetingError }) {
  switch (code) {
    case 'ROOM_LOCKED':
      return (
        <Trans>This meeting is locked. Ask somebody inside to unlock it, then try again.</Trans>
      );
    case 'ROOM_FULL':
      return <Trans>This meeting is full. Try again when somebody has left.</Trans>;
    default:
      return message;
  }
}
