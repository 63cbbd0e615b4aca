import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

import type { CaptureProblem, InputState } from '@/lib/webrtc/deviceState';

export interface DeviceAdvice {
  readonly title: MessageDescriptor;
  readonly text: MessageDescriptor;
  /** The browser or the system refused: worth saying how to allow it. */
  readonly isRefused: boolean;
}

type Problem = Pick<InputState, 'problem'>;

/** What gives nothing: one of the two, or both for the same reason. */
type Missing = 'both' | 'microphone' | 'camera';

const REASONS: Record<CaptureProblem, MessageDescriptor> = {
  denied: msg`You can join like this and switch on later.`,
  'not-found': msg`You can join like this; plug one in whenever you like.`,
  'in-use': msg`Close the other program that uses it, then try again.`,
  unsupported: msg`This browser gives no access here. You can join and watch, listen and write.`,
  failed: msg`Try again, or choose another one below. You can also join like this.`,
};

const NOT_STARTED: Record<Missing, MessageDescriptor> = {
  both: msg`Your camera and microphone could not be started.`,
  microphone: msg`Your microphone could not be started.`,
  camera: msg`Your camera could not be started.`,
};

const TITLES: Record<CaptureProblem, Record<Missing, MessageDescriptor>> = {
  denied: {
    both: msg`Your browser does not let us use your camera and microphone.`,
    microphone: msg`Your browser does not let us use your microphone.`,
    camera: msg`Your browser does not let us use your camera.`,
  },
  'not-found': {
    both: msg`No camera and no microphone were found.`,
    microphone: msg`No microphone was found.`,
    camera: msg`No camera was found.`,
  },
  'in-use': {
    both: msg`Your camera and microphone are in use by another program.`,
    microphone: msg`Your microphone is in use by another program.`,
    camera: msg`Your camera is in use by another program.`,
  },
  unsupported: NOT_STARTED,
  failed: NOT_STARTED,
};

/** What to tell somebody whose camera or microphone gives nothing; null where all is well. */
export function deviceAdvice(microphone: Problem, camera: Problem): DeviceAdvice | null {
  const problem = microphone.problem ?? camera.problem;
  if (!problem) return null;
  const missing: Missing =
    microphone.problem === camera.problem ? 'both' : microphone.problem ? 'microphone' : 'camera';
  return {
    title: TITLES[problem][missing],
    text: REASONS[problem],
    isRefused: problem === 'denied',
  };
}
