import type { CaptureProblem, InputState } from '@/lib/webrtc/deviceState';

export interface DeviceAdvice {
  readonly title: string;
  readonly text: string;
  /** The browser or the system refused: worth saying how to allow it. */
  readonly isRefused: boolean;
}

type Problem = Pick<InputState, 'problem'>;

const REASONS: Record<CaptureProblem, string> = {
  denied: 'You can join like this and switch on later.',
  'not-found': 'You can join like this; plug one in whenever you like.',
  'in-use': 'Close the other program that uses it, then try again.',
  unsupported: 'This browser gives no access here. You can join and watch, listen and write.',
  failed: 'Try again, or choose another one below. You can also join like this.',
};

/** What to tell somebody whose camera or microphone gives nothing; null where all is well. */
export function deviceAdvice(microphone: Problem, camera: Problem): DeviceAdvice | null {
  const problem = microphone.problem ?? camera.problem;
  if (!problem) return null;
  const both = microphone.problem === camera.problem;
  return {
    title: titleOf(problem, both, microphone.problem !== null),
    text: REASONS[problem],
    isRefused: problem === 'denied',
  };
}

function titleOf(problem: CaptureProblem, both: boolean, isMicrophone: boolean): string {
  const device = isMicrophone ? 'microphone' : 'camera';
  switch (problem) {
    case 'denied':
      return `Your browser does not let us use your ${both ? 'camera and microphone' : device}.`;
    case 'not-found':
      return both ? 'No camera and no microphone were found.' : `No ${device} was found.`;
    case 'in-use':
      return `Your ${both ? 'camera and microphone are' : `${device} is`} in use by another program.`;
    case 'unsupported':
    case 'failed':
      return `Your ${both ? 'camera and microphone' : device} could not be started.`;
  }
}
