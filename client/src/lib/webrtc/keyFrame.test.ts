import { describe, expect, it, vi } from 'vitest';

import { sendKeyFrame } from './keyFrame';

const parameters = () => ({ encodings: [{ active: true }] });

describe('sendKeyFrame', () => {
  it('asks the encoder where the browser reads that', async () => {
    const asked: unknown[] = [];
    const setParameters = (_: unknown, { encodingOptions }: { encodingOptions: unknown }) => {
      asked.push(encodingOptions);
      return Promise.resolve();
    };
    await sendKeyFrame({ getParameters: parameters, setParameters } as unknown as RTCRtpSender);
    expect(asked).toEqual([[{ keyFrame: true }]]);
  });

  it('begins the encoding anew where it does not', async () => {
    const active: unknown[] = [];
    const setParameters = ({ encodings }: RTCRtpSendParameters) => {
      active.push(encodings[0]?.active);
      return Promise.resolve();
    };
    await sendKeyFrame({ getParameters: parameters, setParameters } as unknown as RTCRtpSender);
    expect(active).toEqual([true, false, true]);
  });

  it('uses the method of its own where there is one, and fails quietly', async () => {
    const generateKeyFrame = vi.fn(() => Promise.reject(new Error('no track')));
    await sendKeyFrame({ generateKeyFrame } as unknown as RTCRtpSender);
    expect(generateKeyFrame).toHaveBeenCalledOnce();
  });
});
