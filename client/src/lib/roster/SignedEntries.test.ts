import { describe, expect, it } from 'vitest';

import { SignedEntries } from './SignedEntries';
import { entry, statement } from './testing/StatementSigner';

const ada = entry('ada');
const bo = entry('bo');
const muted = entry('bo', { active: ['video'] });

const everybody = statement({ revision: 10, entries: [ada, bo] });
const boIsMuted = statement({ revision: 11, isWhole: false, entries: [muted] });
const adaLeft = statement({ revision: 12, isWhole: false, gone: ['ada'] });

describe('the newest about everybody', () => {
  it.each([
    [[everybody, boIsMuted, adaLeft]],
    [[adaLeft, boIsMuted, everybody]],
    [[boIsMuted, everybody, adaLeft, everybody, boIsMuted]],
  ])('is the same in whatever order it was told', (statements) => {
    const entries = new SignedEntries();
    for (const each of statements) entries.merge(each);
    expect(entries.present()).toEqual({ bo: muted });
  });

  it('is nothing that was so before', () => {
    const entries = new SignedEntries();
    expect(entries.merge(everybody)).toBe(true);
    expect(entries.merge(boIsMuted)).toBe(true);
    expect(entries.merge(boIsMuted)).toBe(false);
    expect(entries.merge(statement({ revision: 9, isWhole: false, entries: [bo] }))).toBe(false);
    expect(entries.merge(statement({ revision: 9, entries: [] }))).toBe(false);
    expect(entries.present()).toEqual({ ada, bo: muted });
  });

  it('knows nobody whom a statement about everybody leaves out', () => {
    const entries = new SignedEntries();
    entries.merge(everybody);
    entries.merge(statement({ revision: 20, entries: [bo] }));
    expect(entries.present()).toEqual({ bo });
    expect(entries.merge(adaLeft)).toBe(false);
  });
});
