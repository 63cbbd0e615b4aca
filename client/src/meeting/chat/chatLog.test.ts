import { describe, expect, it } from 'vitest';

import { message as entry } from '../../../test/meetingFixture';
import { message } from '../testing/wire';

import { mergeHistory, withChanged, withReactions, withStored } from './chatLog';
import { toggledReactions } from './toggledReactions';

const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

describe('mergeHistory', () => {
  it('adds what was missed and takes over what was changed', () => {
    const known = [entry('1'), entry('2', { content: 'old' })];
    const merged = mergeHistory(known, [message('2', { content: 'new' }), message('3')], 'me');
    expect(ids(merged)).toEqual(['1', '2', '3']);
    expect(merged[1]?.content).toBe('new');
  });

  it('forgets what lies before a gap', () => {
    expect(ids(mergeHistory([entry('1'), entry('2')], [message('8'), message('9')], 'me'))).toEqual(
      ['8', '9'],
    );
  });

  it('knows own messages by the person, and keeps what is not sent at the end', () => {
    const unsent = entry('mine', { status: 'pending', isOwn: true });
    const merged = mergeHistory([unsent], [message('1', { personId: 'me' })], 'me');
    expect(merged.map(({ id, isOwn }) => [id, isOwn])).toEqual([
      ['1', true],
      ['mine', true],
    ]);
  });

  it('drops a pending message that the server has stored already', () => {
    const unsent = entry('mine', { status: 'pending', isOwn: true });
    const merged = mergeHistory([unsent], [message('1', { clientMessageId: 'mine' })], 'me');
    expect(ids(merged)).toEqual(['1']);
  });
});

describe('changes', () => {
  it('shows a change also where the message is answered', () => {
    const replyTo = { id: '1', senderName: 'ada', content: 'old', type: 'TEXT', isDeleted: false };
    const entries = [entry('1'), entry('2', { replyTo: { ...replyTo, type: 'TEXT' } })];
    const changed = withChanged(entries, message('1', { content: 'new', senderId: null }));
    expect(changed[0]).toMatchObject({ content: 'new', senderId: 'socket-ann' });
    expect(changed[1]?.replyTo?.content).toBe('new');
  });

  it('takes a stored message once, in the place of the one that was pending', () => {
    const pending = entry('mine', { status: 'pending', isOwn: true, clientMessageId: 'mine' });
    const stored = message('1', { clientMessageId: 'mine' });
    const once = withStored([pending], stored, true);
    expect(ids(withStored(once, stored, true))).toEqual(['1']);
  });

  it('puts what is stored before what waits, and replaces only what waits for it', () => {
    const mine = entry('mine', { status: 'pending', isOwn: true, clientMessageId: 'mine' });
    const theirs = entry('c1', { status: 'provisional', clientMessageId: 'c1', personId: 'ann' });
    const waiting = [mine, theirs];
    const foreign = message('1', { clientMessageId: 'c1', personId: 'bo' });
    expect(ids(withStored(waiting, foreign, false))).toEqual(['1', 'mine', 'c1']);
    const stored = message('2', { clientMessageId: 'c1', personId: 'ann' });
    expect(ids(withStored(waiting, stored, false))).toEqual(['2', 'mine']);
    expect(ids(mergeHistory(waiting, [foreign], 'me'))).toEqual(['1', 'mine', 'c1']);
    expect(ids(mergeHistory(waiting, [foreign, stored], 'me'))).toEqual(['1', '2', 'mine']);
  });

  it('keeps reactions in the order in which they came', () => {
    const ada = { personId: 'ada', name: 'Ada' };
    const bo = { personId: 'bo', name: 'Bo' };
    const first = toggledReactions([], '👍', ada, true);
    const second = toggledReactions(toggledReactions(first, '🎉', ada, true), '👍', bo, true);
    expect(second).toEqual([
      { emoji: '👍', people: [ada, bo] },
      { emoji: '🎉', people: [ada] },
    ]);
    const none = toggledReactions(first, '👍', ada, false);
    expect(withReactions([entry('1', { reactions: [...first] })], '1', none)[0]?.reactions).toBe(
      undefined,
    );
  });
});
