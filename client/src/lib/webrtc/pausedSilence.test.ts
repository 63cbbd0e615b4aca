import { describe, expect, it } from 'vitest';

import { withPausedSilence } from './pausedSilence';

const SESSION = ['v=0', 'o=- 1 2 IN IP4 127.0.0.1', 's=-', 't=0 0'];
const SOUND = [
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 63',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:63 red/48000/2',
  'a=fmtp:63 111/111',
];
const PICTURE = ['m=video 9 UDP/TLS/RTP/SAVPF 96', 'a=rtpmap:96 VP8/90000'];

const sdpOf = (...parts: string[][]) => `${parts.flat().join('\r\n')}\r\n`;

describe('withPausedSilence', () => {
  it('asks for it of the microphone, and leaves all else as it is', () => {
    const asked = SOUND.with(2, 'a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1');
    expect(withPausedSilence(sdpOf(SESSION, SOUND, PICTURE, SOUND))).toBe(
      sdpOf(SESSION, asked, PICTURE, SOUND),
    );
  });

  it('asks once', () => {
    const once = withPausedSilence(sdpOf(SESSION, SOUND));
    expect(withPausedSilence(once)).toBe(once);
  });

  it('changes nothing where there is no microphone, or no Opus', () => {
    const other = ['m=audio 9 UDP/TLS/RTP/SAVPF 0', 'a=rtpmap:0 PCMU/8000'];
    for (const sdp of ['', sdpOf(SESSION, PICTURE), sdpOf(SESSION, other, PICTURE)]) {
      expect(withPausedSilence(sdp)).toBe(sdp);
    }
  });
});
