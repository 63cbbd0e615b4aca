import { describe, expect, it } from 'vitest';

import { isBoundTo } from './fingerprints';

const OWN = `sha-256 ${Array(32).fill('0a').join(':')}`;
const OTHER = `sha-384 ${Array(48).fill('0b').join(':')}`;
const sdp = (...lines: string[]) => ['v=0', ...lines, ''].join('\r\n');

describe('whose a description is', () => {
  it('is known by its fingerprints, in any case and section', () => {
    const description = sdp(
      `a=fingerprint:${OWN.toUpperCase()}`,
      'm=audio',
      `a=fingerprint:${OTHER}`,
    );
    expect(isBoundTo(description, [OWN, OTHER])).toBe(true);
    expect(isBoundTo(description, [OWN])).toBe(false);
    expect(isBoundTo(description, [])).toBe(false);
  });

  it('is not known without a fingerprint', () => {
    expect(isBoundTo(sdp('m=audio'), [OWN])).toBe(false);
    expect(isBoundTo(undefined, [OWN])).toBe(false);
  });

  it.each([
    `A= FINGERPRINT:${OTHER}`,
    `a=fingerprint ${OTHER}`,
    ` a=fingerprint:${OWN}`,
    `\ra=fingerprint:${OTHER}`,
    'a=fingerprint',
  ])('overlooks none that is written in another way: %j', (line) => {
    expect(isBoundTo(sdp(`a=fingerprint:${OWN}`, line), [OWN])).toBe(false);
  });
});
