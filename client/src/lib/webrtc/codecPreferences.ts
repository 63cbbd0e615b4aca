import type { MediaSource } from './media';

/**
 * The codecs to prefer, the best first. In a mesh each peer has an encoder of its own, so for the
 * camera the cheap one that every browser has comes first; text on a screen is worth VP9's better
 * compression of still and sharp pictures.
 */
const PREFERRED: Readonly<Record<MediaSource, readonly string[]>> = {
  microphone: ['audio/opus'],
  'screen-audio': ['audio/opus'],
  camera: ['video/VP8', 'video/H264', 'video/VP9', 'video/AV1'],
  screen: ['video/VP9', 'video/VP8', 'video/H264', 'video/AV1'],
};

/**
 * Orders what a browser can do by what suits a source. All of it is kept: retransmission, forward
 * error correction and rare codecs follow in their own order, so that any two browsers still agree.
 */
export function orderCodecs(source: MediaSource, codecs: readonly RTCRtpCodec[]): RTCRtpCodec[] {
  const preferred = PREFERRED[source].map((name) => name.toLowerCase());
  const rank = ({ mimeType }: RTCRtpCodec) => {
    const index = preferred.indexOf(mimeType.toLowerCase());
    return index === -1 ? preferred.length : index;
  };
  return [...codecs].sort((one, other) => rank(one) - rank(other));
}
