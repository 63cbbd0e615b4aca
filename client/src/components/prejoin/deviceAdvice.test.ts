import { describe, expect, it } from 'vitest';

import { deviceAdvice } from './deviceAdvice';

const fine = { problem: null };

describe('deviceAdvice', () => {
  it('says nothing while nothing is wrong', () => {
    expect(deviceAdvice(fine, fine)).toBeNull();
  });

  it('speaks of both where the browser refused both', () => {
    const advice = deviceAdvice({ problem: 'denied' }, { problem: 'denied' });
    expect(advice).toMatchObject({
      title: 'Your browser does not let us use your camera and microphone.',
      isRefused: true,
    });
  });

  it('speaks of the one that is missing', () => {
    expect(deviceAdvice(fine, { problem: 'not-found' })).toMatchObject({
      title: 'No camera was found.',
      isRefused: false,
    });
    expect(deviceAdvice({ problem: 'in-use' }, fine)?.title).toBe(
      'Your microphone is in use by another program.',
    );
  });
});
