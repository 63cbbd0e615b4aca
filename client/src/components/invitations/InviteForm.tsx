import { Trans } from '@lingui/react/macro';

import { meetingLink } from '@/lib/roomCode';
import type { Role } from '@/protocol/events.gen';
import type { ModeratedRoom } from '@/queries/moderatedRoom';
import { isModerator } from '@/store/roles';

import { InvitationLinks } from './InvitationLinks';
import { LinkToShare } from './LinkToShare';

export interface InvitedRoom extends ModeratedRoom {
  readonly code: string;
  readonly name: string;
}

interface InviteFormProps {
  readonly room: InvitedRoom;
  /** What the person is in the room: hosts and co-hosts make links of their own. */
  readonly inviter: Role;
}

/** Every way to bring somebody into a room: its link, and links that expire or carry a role. */
export function InviteForm({ room, inviter }: InviteFormProps) {
  return (
    <div className="flex flex-col gap-6">
      <LinkToShare link={meetingLink(room.code)} room={room} />
      {isModerator(inviter) ? (
        <section className="border-t border-line pt-5">
          <h3 className="text-base font-semibold">
            <Trans>Personal invitation links</Trans>
          </h3>
          <p className="mt-1 mb-4 text-sm text-fg-muted">
            <Trans>
              They can expire, work once, open the waiting room, or make somebody a co-host.
            </Trans>
          </p>
          <InvitationLinks room={room} canInviteCoHosts={inviter === 'host'} />
        </section>
      ) : null}
    </div>
  );
}
