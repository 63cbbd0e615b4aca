/** The limit of the server's own model; it checks again. */
export const SHORTEST_PASSCODE = 4;

const DIGITS = 6;

/** What a host chose: whether there is a passcode, and the new one; empty keeps the one there is. */
export interface PasscodeChoice {
  readonly isOn: boolean;
  readonly text: string;
}

/** Six random digits: easy to read out, and the server counts wrong attempts. */
export function randomPasscode(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(DIGITS));
  return Array.from(numbers, (number) => String(number % 10)).join('');
}

/** Whether the choice can be saved. */
export function isPasscodeComplete({ isOn, text }: PasscodeChoice, isSet: boolean): boolean {
  if (!isOn || (isSet && text === '')) return true;
  return text.trim().length >= SHORTEST_PASSCODE;
}

/** What changes by the choice; nothing where the passcode stays as it is. */
export function passcodeChange(
  { isOn, text }: PasscodeChoice,
  isSet: boolean,
): { passcode?: string | null } {
  if (!isOn) return isSet ? { passcode: null } : {};
  return text === '' ? {} : { passcode: text.trim() };
}
