import type { StoredMessage } from '@/lib/api/models';

/** The words that stand between what people wrote, in the person's language. */
export interface ExportWords {
  readonly privately: (recipient: string) => string;
  readonly inReplyTo: (sender: string) => string;
  readonly edited: string;
  readonly deleted: string;
  readonly file: (name: string) => string;
}

/** A chat as text that can be kept: a line for each message with time and name, answers beneath. */
export function chatAsText(
  messages: readonly StoredMessage[],
  locale: string,
  words: ExportWords,
): string {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  return messages
    .map((message) => {
      const at = time.format(new Date(message.timestamp));
      if (message.type === 'SYSTEM') return `[${at}] * ${message.content}`;
      const notes = [
        message.recipient ? words.privately(message.recipient.name) : '',
        message.replyTo ? words.inReplyTo(message.replyTo.senderName) : '',
        message.editedAt && !message.deletedAt ? words.edited : '',
      ].filter(Boolean);
      const suffix = notes.length > 0 ? ` (${notes.join(', ')})` : '';
      return `[${at}] ${message.senderName}${suffix}: ${textOf(message, words)}`;
    })
    .join('\n');
}

function textOf(message: StoredMessage, words: ExportWords): string {
  if (message.deletedAt) return words.deleted;
  const { file, content } = message;
  if (!file) return content.replaceAll('\n', '\n    ');
  return content === file.name ? words.file(file.name) : `${content} ${words.file(file.name)}`;
}
