/** Where this browser keeps by what a guest is known again. */
const KEY = 'neuron-meet.guest';

/**
 * A random key of this browser, made when it is first asked for. It says nothing about the person; the
 * server keeps only its hash, so that whoever was removed, or invited alone, is known when they return.
 */
export function guestKey(): string {
  const known = localStorage.getItem(KEY);
  if (known !== null) return known;
  // Not randomUUID: that is there over https alone.
  const made = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  localStorage.setItem(KEY, made);
  return made;
}
