import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  AppWindow,
  CircleSlash,
  DoorClosed,
  LogOut,
  SearchX,
  UserX,
  Users,
  WifiOff,
} from 'lucide-react';
import { Link } from 'react-router';

import { JoinByCode } from '@/components/rooms/JoinByCode';
import { MessageScreen } from '@/components/shell/MessageScreen';
import { Button } from '@/components/ui/Button';
import { useErrorSentence, type Failure } from '@/hooks/useErrorSentence';
import { useNow } from '@/hooks/useNow';
import { nextSearch } from '@/lib/nextPath';
import { useAuthStore } from '@/store/useAuthStore';
import { useMeetingStore, type MeetingActor } from '@/store/useMeetingStore';

import { CallHealthLink } from './CallHealthLink';

/** The way out of every end: where one's meetings are, or the home page for guests. */
function HomeButton({ variant = 'secondary' }: { variant?: 'primary' | 'secondary' }) {
  const signedIn = useAuthStore((state) => state.token !== null);
  return (
    <Button size="lg" variant={variant} asChild>
      {signedIn ? (
        <Link to="/dashboard">
          <Trans>Go to your meetings</Trans>
        </Link>
      ) : (
        <Link to="/">
          <Trans>Go to the home page</Trans>
        </Link>
      )}
    </Button>
  );
}

interface ReturnableProps {
  roomName: string | null;
  onReturn: () => void;
}

/** One left by oneself. */
export function LeftScreen({ roomName, onReturn }: ReturnableProps) {
  const { t } = useLingui();
  return (
    <MessageScreen
      icon={LogOut}
      title={t`You left the meeting`}
      description={roomName ? t`“${roomName}” goes on without you.` : undefined}
      actions={
        <>
          <Button size="lg" onClick={onReturn}>
            <Trans>Rejoin</Trans>
          </Button>
          <HomeButton />
        </>
      }
    >
      <CallHealthLink />
    </MessageScreen>
  );
}

interface ElsewhereScreenProps {
  /** Takes the meeting from the other tab. */
  onUseHere: () => void;
}

/** Another tab of this browser is in the meeting. */
export function ElsewhereScreen({ onUseHere }: ElsewhereScreenProps) {
  const { t } = useLingui();
  return (
    <MessageScreen
      icon={AppWindow}
      title={t`You are in this meeting in another tab`}
      description={t`You can bring it here. The others notice nothing, and the other tab steps back.`}
      actions={
        <>
          <Button size="lg" onClick={onUseHere}>
            <Trans>Use it here</Trans>
          </Button>
          <HomeButton />
        </>
      }
    />
  );
}

interface EndedScreenProps {
  roomName: string | null;
  /** Null where the room was closed with the meeting; else one may enter it again. */
  onReturn: (() => void) | null;
}

/** The host ended it, or it was over before one came. */
export function EndedScreen({ roomName, onReturn }: EndedScreenProps) {
  const { t } = useLingui();
  const endedBy = useMeetingStore((state) => state.endedBy);
  if (onReturn) {
    return (
      <MessageScreen
        icon={DoorClosed}
        title={t`The meeting has ended`}
        description={
          <>
            <EndedBy actor={endedBy} />{' '}
            {roomName ? (
              <Trans>You can meet in “{roomName}” again with the same link.</Trans>
            ) : (
              <Trans>You can meet again with the same link.</Trans>
            )}
          </>
        }
        actions={
          <>
            <HomeButton variant="primary" />
            <Button size="lg" variant="secondary" onClick={onReturn}>
              <Trans>Back to the room</Trans>
            </Button>
          </>
        }
      >
        <CallHealthLink />
      </MessageScreen>
    );
  }
  return (
    <MessageScreen
      icon={DoorClosed}
      title={t`The meeting has ended`}
      description={
        <>
          {endedBy ? (
            <EndedBy actor={endedBy} />
          ) : roomName ? (
            <Trans>“{roomName}” is over for everyone.</Trans>
          ) : (
            <Trans>It is over for everyone.</Trans>
          )}{' '}
          <Trans>Its link does not work any more.</Trans>
        </>
      }
      actions={<HomeButton variant="primary" />}
    >
      <CallHealthLink />
    </MessageScreen>
  );
}

/** Who brought the meeting to its end. */
function EndedBy({ actor }: { actor: MeetingActor | null }) {
  if (actor === null) return <Trans>The host ended it for everyone.</Trans>;
  if (actor.isSelf) return <Trans>You ended it for everyone.</Trans>;
  const by = actor.name;
  return <Trans>{by} ended it for everyone.</Trans>;
}

interface TurnedAwayScreenProps {
  /** Asks to come in once more. */
  onKnockAgain: () => void;
}

/** One was not let in, or taken out; says by whom, and what one can do. */
export function TurnedAwayScreen({ onKnockAgain }: TurnedAwayScreenProps) {
  const { t } = useLingui();
  const code = useMeetingStore((state) => state.endCode);
  const by = useMeetingStore((state) => state.endedBy?.name) ?? t`The host`;
  switch (code) {
    case 'ADMISSION_DENIED':
      return (
        <MessageScreen
          icon={UserX}
          title={t`You were not let in`}
          description={t`${by} decided that. If that was a mistake, knock again in a moment.`}
          actions={
            <>
              <KnockButton onKnock={onKnockAgain} />
              <HomeButton />
            </>
          }
        />
      );
    case 'BANNED_FROM_ROOM':
      return (
        <MessageScreen
          icon={UserX}
          title={t`You cannot come into this room`}
          description={t`${by} keeps you out of it. If that is a mistake, ask them to undo it.`}
          actions={<HomeButton variant="primary" />}
        />
      );
    default:
      return (
        <MessageScreen
          icon={UserX}
          title={t`You were removed from the meeting`}
          description={t`${by} took you out, and you cannot come back while this meeting lasts. If that was a mistake, ask them to undo it.`}
          actions={<HomeButton variant="primary" />}
        />
      );
  }
}

/** Counts down until one may knock again. */
function KnockButton({ onKnock }: { onKnock: () => void }) {
  const knockAgainAt = useMeetingStore((state) => state.knockAgainAt) ?? 0;
  const now = useNow(1000);
  const seconds = Math.max(0, Math.ceil((knockAgainAt - now) / 1000));
  return (
    <Button size="lg" disabled={seconds > 0} onClick={onKnock}>
      {seconds > 0 ? (
        <Trans>
          Knock again in <Plural value={seconds} one="# second" other="# seconds" />
        </Trans>
      ) : (
        <Trans>Knock again</Trans>
      )}
    </Button>
  );
}

/** Only people with an account may come in, and one has none, or is signed out. */
export function GuestsRefusedScreen({ code }: { code: string }) {
  const { t } = useLingui();
  const search = nextSearch(`/${code}`);
  return (
    <MessageScreen
      icon={Users}
      title={t`This meeting is for people with an account`}
      description={t`The host does not let guests in. Sign in, or create an account, and you come right back here.`}
      actions={
        <>
          <Button size="lg" asChild>
            <Link to={`/sign-in${search}`}>
              <Trans>Sign in</Trans>
            </Link>
          </Button>
          <Button size="lg" variant="secondary" asChild>
            <Link to={`/register${search}`}>
              <Trans>Create account</Trans>
            </Link>
          </Button>
        </>
      }
    />
  );
}

/** No room has this code. */
export function UnknownRoomScreen({ code }: { code: string }) {
  const { t } = useLingui();
  return (
    <MessageScreen
      icon={SearchX}
      title={t`There is no meeting with this code`}
      description={t`Nobody knows of “${code}”. Check the code for a typing mistake, or ask for the link again.`}
    >
      <JoinByCode className="mt-8 w-full max-w-80" />
      <Button variant="ghost" asChild className="mt-10">
        <Link to="/">
          <Trans>Go to the home page</Trans>
        </Link>
      </Button>
    </MessageScreen>
  );
}

interface SignedOutScreenProps {
  code: string;
  onReturn: () => void;
}

/** The sign-in by which one was in the meeting was ended, here or on another device. */
export function SignedOutScreen({ code, onReturn }: SignedOutScreenProps) {
  const { t } = useLingui();
  return (
    <MessageScreen
      icon={LogOut}
      title={t`You have been signed out`}
      description={t`Your sign-in was ended, or is too old. Sign in again to go on as yourself.`}
      actions={
        <>
          <Button size="lg" asChild>
            <Link to={`/sign-in${nextSearch(`/${code}`)}`}>
              <Trans>Sign in</Trans>
            </Link>
          </Button>
          <Button size="lg" variant="secondary" onClick={onReturn}>
            <Trans>Join as a guest</Trans>
          </Button>
        </>
      }
    />
  );
}

interface BrokenScreenProps {
  /** What went wrong, where that is known. */
  error: Failure | null;
  onReturn: () => void;
}

/** The meeting broke off, or could not even be looked up. */
export function BrokenScreen({ error, onReturn }: BrokenScreenProps) {
  const { t } = useLingui();
  const describe = useErrorSentence();
  const offline = !navigator.onLine;
  return (
    <MessageScreen
      icon={offline ? WifiOff : CircleSlash}
      title={t`The meeting could not be reached`}
      description={error ? describe(error) : undefined}
      actions={
        <>
          <Button size="lg" onClick={onReturn}>
            <Trans>Try again</Trans>
          </Button>
          <HomeButton />
        </>
      }
    >
      <CallHealthLink />
    </MessageScreen>
  );
}
