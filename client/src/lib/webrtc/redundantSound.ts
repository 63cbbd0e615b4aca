/**
 * Has sound sent with redundancy (RFC 2198: each packet carries the sound of the one before as well), or
 * without, by the order of the codecs in a description of the other side.
 *
 * What is sent is the first that the other side names (RFC 3264, section 6.1), which for Chromium is the one
 * way to choose: the `codec` of an encoding is taken there, but changes nothing. Where the other side knows
 * no redundancy, all stays as it is.
 */
export function withSoundOrder(sdp: string, isRedundant: boolean): string {
  return sdp
    .split(/^(?=m=)/m)
    .map((section) => (section.startsWith('m=audio') ? reordered(section, isRedundant) : section))
    .join('');
}

function reordered(section: string, isRedundant: boolean): string {
  const payloads = new Map(
    [...section.matchAll(/^a=rtpmap:(\d{1,3}) (red|opus)\/48000\/2\s*$/gim)].map(
      ([, payload = '', codec = '']) => [codec.toLowerCase(), payload],
    ),
  );
  const [redundant, plain] = [payloads.get('red'), payloads.get('opus')];
  if (redundant === undefined || plain === undefined) return section;
  const first = isRedundant ? [redundant, plain] : [plain, redundant];
  const endOfLine = section.indexOf('\r\n');
  const [media = '', port = '', protocol = '', ...all] = section.slice(0, endOfLine).split(' ');
  const others = all.filter((payload) => !first.includes(payload));
  return [media, port, protocol, ...first, ...others].join(' ') + section.slice(endOfLine);
}
