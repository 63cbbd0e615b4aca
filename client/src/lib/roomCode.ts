const CODE = /^[a-z]{3}-[a-z]{3}-[a-z]{3}$/u;
const NINE_LETTERS = /^[a-z]{9}$/u;

/** Whether a text is a room code as the server writes it: `abc-def-ghi`. */
export function isRoomCode(text: string): boolean {
  return CODE.test(text);
}

/**
 * Finds the room code in what somebody typed or pasted: the code with or without its hyphens, in any
 * case, or a whole meeting link with whatever stands around it.
 *
 * @returns the code as the server writes it, or null where there is none
 */
export function parseRoomCode(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const letters = trimmed.replace(/[\s\-‐-―.]/gu, '');
  if (NINE_LETTERS.test(letters)) return letters.replace(/(...)(...)(...)/u, '$1-$2-$3');
  return /(?:^|[/\s(<])([a-z]{3}-[a-z]{3}-[a-z]{3})(?![a-z-])/u.exec(trimmed)?.[1] ?? null;
}

/** The link of one invitation; its token stands where browsers send it to no server. */
export function invitationLink(code: string, token: string): string {
  return `${meetingLink(code)}#invite=${token}`;
}

/** The link that brings anybody into a room. */
export function meetingLink(code: string): string {
  return `${window.location.origin}/${code}`;
}
