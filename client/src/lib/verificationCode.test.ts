import { describe, expect, it } from 'vitest';

import { verificationCode } from './verificationCode';

const [ADA, BO, CY] = ['sha-256 0a', 'sha-256 0b', 'sha-256 0c'] as const;

describe('the code that people compare', () => {
  it('is four groups of four digits, the same for everyone', async () => {
    const code = await verificationCode('meeting', [ADA, BO]);
    expect(code).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(await verificationCode('meeting', [BO, ADA])).toBe(code);
  });

  it('differs where the server tells somebody of a certificate that is not theirs', async () => {
    const forged = 'sha-256 ff';
    const seenByAda = await verificationCode('meeting', [ADA, forged]);
    const seenByBo = await verificationCode('meeting', [forged, BO]);
    expect(seenByAda).not.toBe(seenByBo);
    expect(seenByAda).not.toBe(await verificationCode('meeting', [ADA, BO]));
  });

  it('changes as people come and go, and from meeting to meeting', async () => {
    const codes = await Promise.all([
      verificationCode('meeting', [ADA, BO]),
      verificationCode('meeting', [ADA, BO, CY]),
      verificationCode('another', [ADA, BO]),
    ]);
    expect(new Set(codes).size).toBe(3);
  });
});
