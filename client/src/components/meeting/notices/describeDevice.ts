import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';

import { permissionHelp } from '@/lib/permissionHelp';
import type { CaptureProblem, InputKind } from '@/lib/webrtc/deviceState';
import type { ToastContent } from '@/store/useToastStore';

const LONG_MS = 9000;

/** A device that was in use is gone; `replacement` is what is used now, null for nothing. */
export function describeLostDevice(
  device: InputKind,
  name: string,
  replacement: string | null,
): ToastContent {
  return {
    title: name ? t`${name} was disconnected` : i18n._(LOST[device].title),
    description: replacement ? t`We use ${replacement} now.` : i18n._(LOST[device].isOff),
    tone: 'warning',
  };
}

/** A device gives nothing, and what one can do about it. */
export function describeProblem(device: InputKind, problem: CaptureProblem): ToastContent {
  return {
    id: `problem-${device}`,
    title: i18n._(TITLES[device][problem]),
    description: i18n._(problem === 'denied' ? permissionHelp(navigator) : ADVICE[problem]),
    tone: 'warning',
    duration: LONG_MS,
  };
}

/** The screen could not be shared, and what one can do about it. */
export function describeScreenProblem(problem: CaptureProblem): ToastContent {
  const { title, description } = SCREEN_PROBLEMS[problem];
  return {
    title: i18n._(title),
    description: i18n._(description),
    tone: 'warning',
    duration: LONG_MS,
  };
}

const LOST: Record<InputKind, { title: MessageDescriptor; isOff: MessageDescriptor }> = {
  microphone: {
    title: msg`Your microphone was disconnected`,
    isOff: msg`Your microphone is off.`,
  },
  camera: { title: msg`Your camera was disconnected`, isOff: msg`Your camera is off.` },
};

const TITLES: Record<InputKind, Record<CaptureProblem, MessageDescriptor>> = {
  microphone: {
    denied: msg`Your microphone is blocked`,
    'not-found': msg`We found no microphone`,
    'in-use': msg`Another program uses your microphone`,
    unsupported: msg`This browser gives no microphone`,
    failed: msg`Your microphone did not start`,
  },
  camera: {
    denied: msg`Your camera is blocked`,
    'not-found': msg`We found no camera`,
    'in-use': msg`Another program uses your camera`,
    unsupported: msg`This browser gives no camera`,
    failed: msg`Your camera did not start`,
  },
};

const ADVICE: Record<Exclude<CaptureProblem, 'denied'>, MessageDescriptor> = {
  'not-found': msg`Plug one in and switch it on again. You can stay without it.`,
  'in-use': msg`Close it there, then switch it on again here.`,
  unsupported: msg`Open the meeting over a secure (https) address in a current browser.`,
  failed: msg`Switch it on again, or choose another one in the settings.`,
};

const SCREEN_PROBLEMS: Record<
  CaptureProblem,
  { title: MessageDescriptor; description: MessageDescriptor }
> = {
  denied: {
    title: msg`Your system does not let the browser record the screen`,
    description: msg`Allow it in the privacy settings of your system, then try again.`,
  },
  'not-found': {
    title: msg`There was nothing to share`,
    description: msg`Try another window.`,
  },
  'in-use': {
    title: msg`That window cannot be shared now`,
    description: msg`Try another one.`,
  },
  unsupported: {
    title: msg`This browser cannot share a screen`,
    description: msg`Share from a computer instead.`,
  },
  failed: { title: msg`Sharing did not start`, description: msg`Please try once more.` },
};
