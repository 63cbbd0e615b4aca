import type { CaptureProblem } from './deviceState';

/** What a rejected `getUserMedia` or `getDisplayMedia` means (W3C Media Capture, section 10.2). */
const PROBLEMS: Readonly<Record<string, CaptureProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'not-found',
  OverconstrainedError: 'not-found',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
  TypeError: 'unsupported',
};

/** Why capturing failed. */
export function captureProblemOf(error: unknown): CaptureProblem {
  const name = error instanceof Error ? error.name : '';
  return PROBLEMS[name] ?? 'failed';
}
