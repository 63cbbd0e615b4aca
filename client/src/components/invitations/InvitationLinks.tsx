import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';

import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Checkbox } from '@/components/ui/Checkbox';
import { Field } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { Select } from '@/components/ui/Select';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { CreateInvitationRequest, Invitation } from '@/lib/api/models';
import { invitationLink } from '@/lib/roomCode';
import { useCreateInvitation, useInvitations, useRevokeInvitation } from '@/queries/invitations';
import type { ModeratedRoom } from '@/queries/moderatedRoom';

import type { InvitedRoom } from './InviteForm';
import { LinkToShare } from './LinkToShare';

interface InvitationLinksProps {
  readonly room: InvitedRoom;
  readonly canInviteCoHosts: boolean;
}

/** Makes invitation links, and shows those by which people may still come. */
export function InvitationLinks({ room, canInviteCoHosts }: InvitationLinksProps) {
  const sentence = useErrorSentence();
  const { mutate: create, data: made, error, isPending } = useCreateInvitation(room);
  return (
    <div className="flex flex-col gap-5">
      <InvitationForm canInviteCoHosts={canInviteCoHosts} isPending={isPending} onCreate={create} />
      {error ? (
        <Callout tone="danger" urgent>
          {sentence(error)}
        </Callout>
      ) : null}
      {made ? (
        <div role="status" className="flex flex-col gap-3">
          <p className="text-sm text-fg-muted">
            <Trans>Copy this link now: it is shown only once.</Trans>
          </p>
          <LinkToShare link={invitationLink(room.code, made.token)} room={room} />
        </div>
      ) : null}
      <OpenInvitations room={room} />
    </div>
  );
}

const HOUR = 3600;
const DAY = 24 * HOUR;

interface InvitationFormProps {
  readonly canInviteCoHosts: boolean;
  readonly isPending: boolean;
  readonly onCreate: (request: CreateInvitationRequest) => void;
}

function InvitationForm({ canInviteCoHosts, isPending, onCreate }: InvitationFormProps) {
  const { t } = useLingui();
  const [expires, setExpires] = useState(String(DAY));
  const [isCoHost, setCoHost] = useState(false);
  const [singleUse, setSingleUse] = useState(true);
  const [skipDoor, setSkipDoor] = useState(true);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate({
          role: isCoHost ? 'co-host' : 'participant',
          expiresIn: expires === 'never' ? null : Number(expires),
          singleUse,
          skipDoor,
        });
      }}
    >
      <Field label={t`Valid for`}>
        {(control) => (
          <Select
            {...control}
            value={expires}
            onValueChange={setExpires}
            options={[
              { value: String(HOUR), label: t`1 hour` },
              { value: String(DAY), label: t`1 day` },
              { value: String(7 * DAY), label: t`1 week` },
              { value: 'never', label: t`Until you revoke it` },
            ]}
          />
        )}
      </Field>
      <Checkbox label={t`For one person only`} checked={singleUse} onCheckedChange={setSingleUse} />
      <Checkbox
        label={t`Comes in without waiting and without the passcode`}
        checked={skipDoor}
        onCheckedChange={setSkipDoor}
      />
      {canInviteCoHosts ? (
        <Checkbox label={t`Comes in as a co-host`} checked={isCoHost} onCheckedChange={setCoHost} />
      ) : null}
      <Button type="submit" variant="secondary" loading={isPending} className="self-start">
        <Trans>Create link</Trans>
      </Button>
    </form>
  );
}

function OpenInvitations({ room }: { readonly room: ModeratedRoom }) {
  const { t } = useLingui();
  const { data: invitations = [] } = useInvitations(room);
  const { mutate: revoke, isPending } = useRevokeInvitation(room);
  if (invitations.length === 0) return null;
  return (
    <section aria-label={t`Open invitations`}>
      <h4 className="text-sm font-medium">
        <Trans>Open invitations</Trans>
      </h4>
      <ul className="mt-1 divide-y divide-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex min-h-13 items-center gap-3 py-1.5">
            <InvitationWords invitation={invitation} />
            <IconButton
              icon={Trash2}
              label={t`Revoke`}
              disabled={isPending}
              onClick={() => revoke(invitation.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function InvitationWords({ invitation }: { readonly invitation: Invitation }) {
  const { t, i18n } = useLingui();
  const { createdByName, expiresAt, role, singleUse, skipDoor, uses } = invitation;
  const until =
    expiresAt === null
      ? null
      : new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(expiresAt),
        );
  return (
    <div className="min-w-0 flex-1 text-sm">
      <p className="flex flex-wrap items-center gap-1.5">
        <span>{until === null ? t`Until revoked` : t`Until ${until}`}</span>
        {role === 'co-host' ? (
          <Badge tone="accent">
            <Trans>Co-host</Trans>
          </Badge>
        ) : null}
        {singleUse ? (
          <Badge>
            <Trans>One person</Trans>
          </Badge>
        ) : null}
        {skipDoor ? (
          <Badge>
            <Trans>No waiting</Trans>
          </Badge>
        ) : null}
      </p>
      <p className="truncate text-xs text-fg-subtle">
        <Trans>By {createdByName}</Trans>
        <span aria-hidden="true"> · </span>
        <Plural value={uses} _0="not used yet" one="used once" other="used # times" />
      </p>
    </div>
  );
}
