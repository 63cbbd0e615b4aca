import { i18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';

import { isSpoken, sayNotices, type SpokenNotice } from './sayNotices';

type PersonKind = Exclude<SpokenNotice['kind'], 'message' | 'reaction'>;

function notice(kind: PersonKind, name: string): SpokenNotice {
  return { kind, participantId: name, name };
}

function message(name: string, text: string): SpokenNotice {
  return {
    kind: 'message',
    messageId: `${name}-${text}`,
    name,
    text,
    isPrivate: false,
    mentionsMe: false,
  };
}

function said(...notices: SpokenNotice[]): string[] {
  return sayNotices(notices).map((descriptor) => i18n._(descriptor));
}

const joined = (...names: string[]) => names.map((name) => notice('participant-joined', name));

describe('sayNotices', () => {
  it.each([
    [['Ann'], 'Ann joined'],
    [['Ann', 'Bo'], 'Ann and Bo joined'],
    [['Ann', 'Bo', 'Cy'], 'Ann, Bo, and Cy joined'],
    [['Ann', 'Bo', 'Cy', 'Di', 'Ed'], 'Ann, Bo, and 3 others joined'],
  ])('says in one sentence that %j came', (names, sentence) => {
    expect(said(...joined(...names))).toEqual([sentence]);
  });

  it('says different things in sentences of their own, in the order in which they began', () => {
    expect(
      said(
        notice('hand-raised', 'Ann'),
        notice('lobby-request', 'Cy'),
        notice('hand-raised', 'Bo'),
        notice('screen-share-started', 'Di'),
      ),
    ).toEqual(['Ann and Bo raised their hands', 'Cy asks to join', 'Di is presenting']);
  });

  it('keeps quiet about who came and went in the same moment', () => {
    expect(
      said(
        ...joined('Ann', 'Bo'),
        notice('participant-left', 'Ann'),
        notice('participant-left', 'Cy'),
      ),
    ).toEqual(['Bo joined', 'Cy left']);
    expect(said(notice('hand-raised', 'Ann'), notice('hand-lowered', 'Ann'))).toEqual([]);
  });

  it('reads one message, and of several the last', () => {
    expect(said(message('Ann', 'Hello'))).toEqual(['Ann wrote: Hello']);
    expect(said(message('Ann', 'Hello'), message('Bo', 'Hi\nall'))).toEqual([
      '2 new messages, the last from Bo: Hi all',
    ]);
  });

  it('cuts a long message at a word', () => {
    const [sentence] = said(message('Ann', 'lorem ipsum '.repeat(30)));
    expect(sentence).toMatch(/^Ann wrote: (lorem ipsum ?)+…$/u);
    expect(sentence!.length).toBeLessThan(140);
  });
});

describe('isSpoken', () => {
  it('leaves to the toasts what they read out themselves', () => {
    expect(isSpoken({ kind: 'forced-off', source: 'microphone', by: null })).toBe(false);
    expect(isSpoken({ kind: 'participant-left', participantId: 'a', name: 'Ann' })).toBe(true);
  });
});
