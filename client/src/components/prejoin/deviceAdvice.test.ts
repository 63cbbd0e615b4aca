import { i18n } from '@lingui/core';
import { describe, expect, it } from 'vitest';

import { deviceAdvice, type DeviceAdvice } from './deviceAdvice';

const fine = { problem: null };

function titleOf(advice: DeviceAdvice | null): string | null {
  return advice && i18n._(advice.title);
}

describe('deviceAdvice', () => {
  it('says nothing while nothing is wrong', () => {
    expect(deviceAdvice(fine, fine)).toBeNull();
  });

  it('speaks of both where the browser refused both', () => {
    const advice = deviceAdvice({ problem: 'denied' }, { problem: 'denied' });
    expect(advice?.isRefused).toBe(true);
    expect(titleOf(advice)).toBe('Your browser does not let us use your camera and microphone.');
  });

  it('speaks of the one that is missing', () => {
    const advice = deviceAdvice(fine, { problem: 'not-found' });
    expect(advice?.isRefused).toBe(false);
    expect(titleOf(advice)).toBe('No camera was found.');
    expect(titleOf(deviceAdvice({ problem: 'in-use' }, fine))).toBe(
      'Your microphone is in use by another program.',
    );
  });
});
