import { describe, expect, it } from 'vitest';

import { linkify } from './linkify';

function links(text: string): string[] {
  return linkify(text).flatMap((segment) => (segment.kind === 'link' ? [segment.text] : []));
}

describe('linkify', () => {
  it('keeps plain text whole', () => {
    expect(linkify('See you at 3:00')).toEqual([{ kind: 'text', text: 'See you at 3:00' }]);
    expect(linkify('')).toEqual([]);
  });

  it('finds addresses between words', () => {
    expect(linkify('Read https://example.org/a?b=1#c today')).toEqual([
      { kind: 'text', text: 'Read ' },
      { kind: 'link', text: 'https://example.org/a?b=1#c', href: 'https://example.org/a?b=1#c' },
      { kind: 'text', text: ' today' },
    ]);
  });

  it('leaves the sentence its punctuation', () => {
    expect(links('Look at http://example.org/page.')).toEqual(['http://example.org/page']);
    expect(links('(see https://example.org/x)')).toEqual(['https://example.org/x']);
    expect(links('https://example.org/Set_(maths), right?')).toEqual([
      'https://example.org/Set_(maths)',
    ]);
  });

  it('never links what runs code or is no address', () => {
    expect(links('javascript:alert(1) data:text/html,x http:// ftp://example.org')).toEqual([]);
  });

  it('gives back every character', () => {
    const text = 'a https://x.y/z) b <https://q.r> "http://s.t/u!" c';
    expect(
      linkify(text)
        .map((segment) => segment.text)
        .join(''),
    ).toBe(text);
  });
});
