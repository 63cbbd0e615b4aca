import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { ScheduledMeeting } from '@/lib/api/models';
import { meetingLink } from '@/lib/roomCode';
import { dayOf } from '@/lib/wallTime';

import { describeRecurrence } from './describeRecurrence';
import { formatWallRange } from './whenWords';

/** The text to send to the people one wants to meet, in the language that is spoken. */
export function invitationText(i18n: I18n, meeting: ScheduledMeeting): string {
  const { title, description, timeZone, recurrence, startsAt, durationMinutes, room } = meeting;
  const when = formatWallRange(i18n.locale, startsAt, durationMinutes);
  const link = meetingLink(room.code);
  const lines = [
    title,
    i18n._(msg`When: ${when} (${timeZone})`),
    ...(recurrence
      ? [i18n._(msg`Repeats: ${describeRecurrence(i18n, recurrence, dayOf(startsAt))}`)]
      : []),
    i18n._(msg`Join: ${link}`),
  ];
  return description ? `${lines.join('\n')}\n\n${description}` : lines.join('\n');
}

/** Opens a new e-mail with the invitation in it. */
export function invitationMail(i18n: I18n, meeting: ScheduledMeeting): string {
  const { title } = meeting;
  const subject = encodeURIComponent(i18n._(msg`Invitation: ${title}`));
  // Line breaks in the body of a mailto link are CRLF (RFC 6068, section 5).
  const body = encodeURIComponent(invitationText(i18n, meeting).replaceAll('\n', '\r\n'));
  return `mailto:?subject=${subject}&body=${body}`;
}
