import { Fragment } from 'react';

import { cn } from '@/lib/cn';
import { useMeetingStore, type ChatEntry } from '@/store/useMeetingStore';

import { linkify } from './linkify';
import { splitAtMentions } from './mentions';

interface MessageTextProps {
  readonly text: string;
  readonly mentions?: ChatEntry['mentions'];
}

/** A message as it was written: line breaks kept, web addresses made links, people who are meant marked. */
export function MessageText({ text, mentions = [] }: MessageTextProps) {
  return (
    <p dir="auto" className="text-sm wrap-anywhere whitespace-pre-wrap">
      {linkify(text).map((segment, index) =>
        segment.kind === 'link' ? (
          <a
            key={index}
            href={segment.href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent-text underline underline-offset-2"
          >
            {segment.text}
          </a>
        ) : (
          <TextWithMentions key={index} text={segment.text} mentions={mentions} />
        ),
      )}
    </p>
  );
}

function TextWithMentions({ text, mentions }: Required<MessageTextProps>) {
  const self = useMeetingStore((state) => state.self?.personId);
  if (!mentions || mentions.length === 0) return text;
  return splitAtMentions(text, mentions).map(({ part, personId }, index) =>
    personId === null ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span
        key={index}
        className={cn(
          'rounded-sm px-0.5 font-medium',
          personId === self ? 'bg-accent text-accent-fg' : 'text-accent-text',
        )}
      >
        {part}
      </span>
    ),
  );
}
