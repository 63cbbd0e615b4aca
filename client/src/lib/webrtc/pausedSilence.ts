/**
 * Asks the other side for discontinuous transmission (DTX): while nobody speaks into their microphone, some
 * five packets a second come instead of fifty, and Opus fills the gaps with comfort noise. See
 * docs/decisions/0018.
 *
 * Browsers have no other way to say so than the Opus parameter `usedtx` (RFC 7587, section 6.1), by which a
 * receiver tells what it likes to be sent: only what is sent to the other side is changed, not what we
 * applied ourselves. The first section of sound is the microphone; a shared screen's sound may be music and
 * stays whole.
 */
export function withPausedSilence(sdp: string): string {
  const begin = sdp.search(/^m=audio /m);
  if (begin === -1) return sdp;
  const length = sdp.slice(begin + 1).search(/^m=/m);
  const end = length === -1 ? sdp.length : begin + 1 + length;
  return sdp.slice(0, begin) + askedOf(sdp.slice(begin, end)) + sdp.slice(end);
}

function askedOf(section: string): string {
  const [, opus] = /^a=rtpmap:(\d+) opus\/48000/im.exec(section) ?? [];
  return section.replace(/^a=fmtp:(\d+) (\S.*?)(\r?)$/gm, (line, type, parameters, end) => {
    const isDue = type === opus && !String(parameters).includes('usedtx=');
    return isDue ? `a=fmtp:${opus} ${String(parameters)};usedtx=1${String(end)}` : line;
  });
}
