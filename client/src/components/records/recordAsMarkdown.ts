import { t } from '@lingui/core/macro';

import type { MeetingPerson, MeetingRecord, StoredMessage } from '@/lib/api/models';
import { formatDuration } from '@/lib/duration';

import { lengthOf, nameInWords, startInWords, timeInWords } from './meetingWords';

/** A meeting as a text that people read as it is, and that tools show as Markdown. */
export function recordAsMarkdown(record: MeetingRecord): string {
  const written = record.messages.filter(({ type, deletedAt }) => type !== 'SYSTEM' && !deletedAt);
  return [
    `# ${plain(record.title)}`,
    `${startInWords(record.startedAt)} · ${formatDuration(lengthOf(record))}`,
    `## ${t`People`}`,
    record.people.map(personLine).join('\n'),
    ...(written.length > 0 ? [`## ${t`Chat`}`, written.map(messageLine).join('\n\n')] : []),
    '',
  ].join('\n\n');
}

function personLine({ displayName, stays, talkSeconds }: MeetingPerson): string {
  const times = stays
    .map(
      ({ joinedAt, leftAt }) =>
        `${timeInWords(joinedAt)}–${leftAt === null ? '' : timeInWords(leftAt)}`,
    )
    .join(', ');
  const talked = formatDuration(talkSeconds * 1000);
  return `- ${plain(nameInWords(displayName))}: ${times} (${t`talked ${talked}`})`;
}

function messageLine({ senderName, timestamp, content, recipient }: StoredMessage): string {
  const reader = recipient ? ` → ${plain(recipient.name)}` : '';
  const lines = content.split('\n').map((line) => `> ${line}`);
  return `**${plain(nameInWords(senderName))}**${reader}, ${timeInWords(timestamp)}\n${lines.join('\n')}`;
}

/** Names must not look like headings, lists or emphasis. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/gu, '\\$&');
}
