import { describe, expect, it } from 'vitest';

import { withSoundOrder } from './redundantSound';

const BOTH = [
  'v=0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63 9',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:63 red/48000/2',
  'a=rtpmap:9 G722/8000',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 63',
  'a=rtpmap:96 VP8/90000',
  '',
].join('\r\n');

const soundOf = (sdp: string) => /^m=audio.*$/m.exec(sdp)?.[0];

describe('withSoundOrder', () => {
  it('names redundant sound first, or plain, and touches nothing else', () => {
    const redundant = withSoundOrder(BOTH, true);
    expect(soundOf(redundant)).toBe('m=audio 9 UDP/TLS/RTP/SAVPF 63 111 9');
    expect(withSoundOrder(redundant, false)).toBe(BOTH);
    expect(redundant.replace('63 111 9', '111 63 9')).toBe(BOTH);
  });

  it('leaves a description of somebody who knows no redundancy', () => {
    const plain = BOTH.replace('a=rtpmap:63 red/48000/2\r\n', '');
    expect(withSoundOrder(plain, true)).toBe(plain);
    expect(withSoundOrder('v=0\r\n', true)).toBe('v=0\r\n');
  });
});
