/** A piece of a message: plain text, or an address that can be opened. */
export type MessageSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;
const CLOSING_PUNCTUATION = /[.,;:!?…*_~'")\]}]$/;

/**
 * Finds the web addresses in a text. Only http and https become links: nothing that runs code.
 *
 * Punctuation that ends the sentence is not part of the address; a closing bracket is, where the
 * address opened one (as Wikipedia's do).
 */
export function linkify(text: string): MessageSegment[] {
  const segments: MessageSegment[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutClosingPunctuation(match[0]);
    const href = parseAddress(address);
    if (href === null) continue;
    if (match.index > end) segments.push({ kind: 'text', text: text.slice(end, match.index) });
    segments.push({ kind: 'link', text: address, href });
    end = match.index + address.length;
  }
  if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) });
  return segments;
}

function withoutClosingPunctuation(candidate: string): string {
  let address = candidate;
  while (CLOSING_PUNCTUATION.test(address)) {
    if (address.endsWith(')') && count(address, '(') >= count(address, ')')) break;
    address = address.slice(0, -1);
  }
  return address;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function parseAddress(address: string): string | null {
  const url = URL.parse(address);
  return url && ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}
