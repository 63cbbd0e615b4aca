import { describe, expect, it } from 'vitest';

import { message } from '../../../../test/meetingFixture';

import { chatAsText, type ExportWords } from './chatAsText';
import { emojiQuery, matchingEmoji } from './emojiNames';
import { formatSize } from './formatSize';
import { highlight } from './highlight';
import { matchingPeople, mentionQuery, namedIn, splitAtMentions } from './mentions';

describe('mentions', () => {
  const ann = { personId: 'ann', name: 'Ann' };
  const annLee = { personId: 'lee', name: 'Ann Lee' };

  it('marks the longest name that fits, and nobody who was not meant', () => {
    expect(splitAtMentions('@Ann Lee and @Ann, not @Bo', [ann, annLee])).toEqual([
      { part: '@Ann Lee', personId: 'lee' },
      { part: ' and ', personId: null },
      { part: '@Ann', personId: 'ann' },
      { part: ', not @Bo', personId: null },
    ]);
  });

  it.each([
    ['@', 1, { start: 0, letters: '' }],
    ['Hi @an', 6, { start: 3, letters: 'an' }],
    ['Hi @an there', 6, { start: 3, letters: 'an' }],
    ['me@example', 10, null],
    ['@a\nb', 4, null],
    ['no one', 6, null],
  ])('%j with the caret at %i asks for %j', (text, caret, query) => {
    expect(mentionQuery(text, caret)).toEqual(query);
  });

  it('finds people by any word of their name, without accents', () => {
    const people = ['Zoë Müller', 'Max Mustermann', 'Zed'].map((displayName) => ({ displayName }));
    const names = (letters: string) =>
      matchingPeople(people, letters).map(({ displayName }) => displayName);
    expect(names('zoe')).toEqual(['Zoë Müller']);
    expect(names('mu')).toEqual(['Zoë Müller', 'Max Mustermann']);
    expect(names('')).toHaveLength(3);
  });

  it('means only those whose names are still there', () => {
    expect(namedIn('@Ann is here', { Ann: 'a', Bo: 'b' })).toEqual(['a']);
  });
});

describe('highlight', () => {
  it('marks every word, whatever its case, and takes nothing for a pattern', () => {
    const marked = (text: string, words: string) =>
      highlight(text, words).flatMap(({ part, isMatch }) => (isMatch ? [part] : []));
    expect(marked('Die Übersicht, die ÜBERSICHT', 'übersicht')).toEqual(['Übersicht', 'ÜBERSICHT']);
    expect(marked('100% (sure).', '100% (sure)')).toEqual(['100%', '(sure)']);
    expect(marked('a-b a.b', '.')).toEqual(['.']);
    expect(highlight('text', ' ')).toEqual([{ part: 'text', isMatch: false }]);
  });
});

describe('formatSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [20_000, '20 kB'],
    [1_440_000, '1.4 MB'],
    [2_000_000_000, '2 GB'],
  ])('%i → %s', (bytes, words) => {
    expect(formatSize(bytes, 'en')).toBe(words);
  });
});

describe('chatAsText', () => {
  const words: ExportWords = {
    privately: (recipient) => `privately to ${recipient}`,
    inReplyTo: (sender) => `in reply to ${sender}`,
    edited: 'edited',
    deleted: '(deleted)',
    file: (name) => `[File: ${name}]`,
  };
  const lines = (...changes: Parameters<typeof message>[1][]) =>
    chatAsText(
      changes.map((change, index) => message(String(index), change)),
      'en',
      words,
    )
      .split('\n')
      .map((line) => line.replace(/^\[[^\]]*\] /, ''));

  it('says who wrote what, to whom and in reply to whom', () => {
    const replyTo = {
      id: '1',
      senderName: 'Bo',
      content: 'Hi',
      type: 'TEXT',
      isDeleted: false,
    } as const;
    expect(
      lines(
        { content: 'one\ntwo' },
        { replyTo, recipient: { personId: 'bo', name: 'Bo' }, content: 'x' },
        { content: 'better', editedAt: '2026-01-01T10:00:00Z' },
      ),
    ).toEqual([
      'Ann: one',
      '    two',
      'Ann (privately to Bo, in reply to Bo): x',
      'Ann (edited): better',
    ]);
  });

  it('names files, and keeps nothing of what was deleted', () => {
    const file = { id: 'f', name: 'a.csv', size: 1, contentType: 'text/csv' };
    expect(
      lines(
        { type: 'FILE', content: 'a.csv', file },
        { type: 'FILE', content: 'The numbers', file },
        { content: 'secret', deletedAt: '2026-01-01T10:00:00Z' },
        { type: 'SYSTEM', content: 'Bo joined' },
      ),
    ).toEqual([
      'Ann: [File: a.csv]',
      'Ann: The numbers [File: a.csv]',
      'Ann: (deleted)',
      '* Bo joined',
    ]);
  });
});

describe('emoji by their names', () => {
  const names = [
    { emoji: '🇦', label: 'regional indicator A' },
    { emoji: '😀', label: 'grinning face', tags: ['smile', 'happy'], group: 0 },
    { emoji: '😼', label: 'cat with wry smile', tags: ['ironic'], group: 0 },
    { emoji: '🚀', label: 'rocket', tags: ['space'], group: 5 },
    { emoji: '🪨', label: 'rock', group: 4 },
  ];
  const found = (letters: string) => matchingEmoji(names, letters).map(({ emoji }) => emoji);

  it('knows where a name begins, and that a time or an address is none', () => {
    expect(emojiQuery('Go :roc', 7)).toEqual({ start: 3, letters: 'roc' });
    expect(emojiQuery(':cat_with:', 10)).toEqual({ start: 0, letters: 'cat with' });
    for (const text of [':', ':r', 'at 12:30', 'https://a', 'so:roc', ':roc ket']) {
      expect(emojiQuery(text, text.length)).toBeNull();
    }
  });

  it('finds whole words first, then what begins so, and no pieces of flags', () => {
    expect(found('smile')).toEqual(['😀', '😼']);
    expect(found('rock')).toEqual(['🪨', '🚀']);
    expect(found('SPA')).toEqual(['🚀']);
    expect(found('regional')).toEqual([]);
  });
});
