import { Trans, useLingui } from '@lingui/react/macro';

import { useAccountFailure } from '@/components/account/accountFailure';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import type { OwnProfile } from '@/lib/api/models';
import { useAccountRules, useSendVerification } from '@/queries/accountLinks';
import { toast } from '@/store/useToastStore';

/** The address that one signs in with, and whether it is confirmed. */
export function EmailAddress({ user }: { user: OwnProfile }) {
  const { t } = useLingui();
  const sendsMail = useAccountRules().data?.sendsMail ?? false;
  const send = useSendVerification();
  const describe = useAccountFailure();

  const sendLink = () =>
    send.mutate(undefined, {
      onSuccess: () =>
        toast({
          title: t`We have sent you a link`,
          description: t`Open it to confirm the address.`,
        }),
      onError: (error) => toast({ tone: 'danger', title: describe(error) }),
    });

  return (
    <dl className="text-sm">
      <dt className="font-medium">
        <Trans>E-mail</Trans>
      </dt>
      <dd className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-2 text-base">
        <span className="min-w-0 break-words">{user.email}</span>
        {user.emailVerified ? (
          <Badge tone="accent">
            <Trans>Confirmed</Trans>
          </Badge>
        ) : sendsMail ? (
          <Badge tone="warning">
            <Trans>Not confirmed</Trans>
          </Badge>
        ) : null}
      </dd>
      <dd className="mt-1 text-fg-subtle">
        <Trans>You sign in with it. Nobody else sees it.</Trans>
      </dd>
      {sendsMail && !user.emailVerified ? (
        <dd className="mt-3">
          <Button
            variant="secondary"
            size="sm"
            loading={send.isPending}
            disabled={send.isSuccess}
            onClick={sendLink}
          >
            <Trans>Send a link to confirm it</Trans>
          </Button>
        </dd>
      ) : null}
    </dl>
  );
}
