import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock, Link as LinkIcon, Mail, Repeat } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { CopyButton } from '@/components/ui/CopyButton';
import { Icon } from '@/components/ui/Icon';
import type { ScheduledMeeting } from '@/lib/api/models';
import { meetingLink } from '@/lib/roomCode';
import { dayOf } from '@/lib/wallTime';

import { AddToCalendar } from './AddToCalendar';
import { describeRecurrence } from './describeRecurrence';
import { invitationMail, invitationText } from './invitationText';
import { formatWallRange } from './whenWords';

/** A scheduled meeting with everything that one sends to others or puts into a calendar. */
export function ScheduledCard({ meeting }: { meeting: ScheduledMeeting }) {
  const { t, i18n } = useLingui();
  const { id, description, startsAt, timeZone, durationMinutes, recurrence, room } = meeting;
  const link = meetingLink(room.code);
  const invitation = invitationText(i18n, meeting);
  return (
    <Card className="flex flex-col gap-6 p-5 sm:p-6">
      <dl className="flex flex-col gap-4 text-sm">
        <Line icon={CalendarClock} term={t`When`}>
          <span>{formatWallRange(i18n.locale, startsAt, durationMinutes)}</span>
          <span className="block text-fg-subtle">{timeZone.replaceAll('_', ' ')}</span>
        </Line>
        {recurrence ? (
          <Line icon={Repeat} term={t`Repeats`}>
            {describeRecurrence(i18n, recurrence, dayOf(startsAt))}
          </Line>
        ) : null}
        <Line icon={LinkIcon} term={t`Link`}>
          <span className="break-all select-all">{link.replace(/^https?:\/\//u, '')}</span>
        </Line>
      </dl>
      {description ? (
        <p className="border-t border-line pt-4 text-sm whitespace-pre-wrap text-fg-muted">
          {description}
        </p>
      ) : null}
      <div className="grid gap-2 sm:grid-cols-2">
        <CopyButton text={invitation} label={t`Copy invitation`} variant="primary" />
        <CopyButton text={link} label={t`Copy link`} />
        <Button variant="secondary" icon={Mail} asChild>
          <a href={invitationMail(i18n, meeting)}>
            <Trans>Send by e-mail</Trans>
          </a>
        </Button>
        <AddToCalendar
          scheduledMeetingId={id}
          startsAt={meeting.nextStartsAt ?? meeting.createdAt}
          entry={{
            title: meeting.title,
            details: invitation,
            link,
            startsAt,
            durationMinutes,
            timeZone,
            rrule: meeting.rrule,
          }}
        />
      </div>
    </Card>
  );
}

interface LineProps {
  icon: typeof CalendarClock;
  term: string;
  children: React.ReactNode;
}

function Line({ icon, term, children }: LineProps) {
  return (
    <div className="flex gap-3">
      <dt className="pt-0.5">
        <Icon icon={icon} className="text-fg-subtle" />
        <span className="sr-only">{term}</span>
      </dt>
      <dd className="min-w-0 text-fg">{children}</dd>
    </div>
  );
}
