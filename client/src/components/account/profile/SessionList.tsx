import { Trans, useLingui } from '@lingui/react/macro';
import { Laptop, Smartphone } from 'lucide-react';
import { useState } from 'react';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Icon } from '@/components/ui/Icon';
import { Skeleton } from '@/components/ui/Skeleton';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { SessionInfo } from '@/lib/api/models';
import { relativeTime } from '@/lib/relativeTime';
import { useEndOtherSessions, useEndSession, useSessions } from '@/queries/sessions';
import { toast } from '@/store/useToastStore';

const HANDHELD = /iPhone|iPad|Android/u;

/** Where one is signed in, and the ways to end that. */
export function SessionList() {
  const { data: sessions, error, refetch } = useSessions();
  const describe = useErrorSentence();

  if (error && !sessions) {
    return (
      <Callout tone="danger">
        <p>{describe(error)}</p>
        <Button variant="ghost" size="sm" className="mt-2" onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </Callout>
    );
  }
  if (!sessions) return <Skeleton className="h-28 w-full" />;
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 ? <EndOthers count={sessions.length - 1} /> : null}
    </>
  );
}

function SessionRow({ session }: { session: SessionInfo }) {
  const { t } = useLingui();
  const end = useEndSession();
  const describe = useErrorSentence();
  const { browser, system, isCurrent } = session;
  const name = useClientName(browser, system);
  const seen = relativeTime(session.lastSeenAt);
  const signedIn = relativeTime(session.createdAt);

  return (
    <li className="flex items-center gap-4 py-3.5 first:pt-0">
      <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-subtle text-fg-muted">
        <Icon icon={HANDHELD.test(system ?? '') ? Smartphone : Laptop} size="md" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-medium">
          {name}
          {isCurrent ? (
            <Badge tone="accent">
              <Trans>This one</Trans>
            </Badge>
          ) : null}
        </p>
        <p className="mt-0.5 text-sm text-fg-subtle">
          {isCurrent ? (
            <Trans>Signed in {signedIn}</Trans>
          ) : (
            <Trans>
              Last used {seen}, signed in {signedIn}
            </Trans>
          )}
        </p>
      </div>
      {isCurrent ? null : (
        <Button
          variant="secondary"
          size="sm"
          aria-label={t`Sign out ${name}`}
          loading={end.isPending}
          onClick={() =>
            end.mutate(session.id, {
              onSuccess: () => toast({ tone: 'success', title: t`${name} is signed out` }),
              onError: (error) => toast({ tone: 'danger', title: describe(error) }),
            })
          }
        >
          <Trans>Sign out</Trans>
        </Button>
      )}
    </li>
  );
}

function EndOthers({ count }: { count: number }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const end = useEndOtherSessions();
  const describe = useErrorSentence();
  return (
    <>
      <Button
        variant="secondary"
        className="mt-4"
        loading={end.isPending}
        onClick={() => setAsking(true)}
      >
        <Trans>Sign out everywhere else</Trans>
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        tone="neutral"
        title={t`Sign out everywhere else?`}
        description={t`Other browsers and devices have to sign in again. A meeting that goes on there ends for you at once.`}
        confirmLabel={t`Sign out everywhere else`}
        onConfirm={() =>
          end.mutate(undefined, {
            onSuccess: () =>
              toast({
                tone: 'success',
                title: count === 1 ? t`The other one is signed out` : t`All others are signed out`,
              }),
            onError: (error) => toast({ tone: 'danger', title: describe(error) }),
          })
        }
      />
    </>
  );
}

/** “Firefox on Linux”, as far as it is known. */
function useClientName(browser: string | null, system: string | null): string {
  const { t } = useLingui();
  if (browser && system) return t`${browser} on ${system}`;
  return browser ?? system ?? t`Another program`;
}
