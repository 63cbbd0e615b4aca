import { i18n, type MessageDescriptor } from '@lingui/core';

import { describeError } from '@/i18n/errorSentence';
import { permissionHelp } from '@/lib/permissionHelp';
import type { CaptureProblem, InputKind } from '@/lib/webrtc/deviceState';
import type { MeetingNotice } from '@/meeting/notices';
import type { ToastContent } from '@/store/useToastStore';

/** What a notice becomes: a toast (which is read aloud too), or words for screen readers alone. */
export interface NoticeWords {
  readonly toast?: ToastContent;
  readonly announcement?: string;
}

export interface NoticeContext {
  readonly isChatOpen: boolean;
  readonly openChat: () => void;
}

/** Comings and goings replace one another: in a large meeting nobody wants them piled up. */
const PRESENCE = { id: 'presence', duration: 2500 } as const;
const LONG_MS = 9000;

type NoticeOf<Kind extends MeetingNotice['kind']> = Extract<MeetingNotice, { kind: Kind }>;

type Describers = {
  readonly [Kind in MeetingNotice['kind']]: (
    notice: NoticeOf<Kind>,
    context: NoticeContext,
  ) => NoticeWords;
};

/** Puts a notice into words for people. */
export function describeNotice<Kind extends MeetingNotice['kind']>(
  notice: NoticeOf<Kind>,
  context: NoticeContext,
): NoticeWords {
  const kind: Kind = notice.kind;
  return DESCRIBERS[kind](notice, context);
}

const DESCRIBERS: Describers = {
  'participant-joined': ({ name }) => ({ toast: { ...PRESENCE, title: `${name} joined` } }),
  'participant-left': ({ name }) => ({ toast: { ...PRESENCE, title: `${name} left` } }),
  'hand-raised': ({ name }) => ({ toast: { title: `${name} raised a hand` } }),
  'hand-lowered': ({ name }) => ({ announcement: `${name} lowered their hand` }),
  message: ({ name, text }, context) => describeMessage(name, text, context),
  'lobby-request': ({ name }) => ({ announcement: `${name} asks to join` }),
  'screen-share-started': ({ name }) => ({ announcement: `${name} is presenting` }),
  'screen-share-stopped': ({ name }) => ({ announcement: `${name} stopped presenting` }),
  'role-changed': (notice) => describeRole(notice),
  'room-locked': ({ locked }) => ({
    toast: {
      id: 'lock',
      title: locked ? 'The meeting is locked now' : 'The meeting is open again',
    },
  }),
  'settings-changed': () => ({
    toast: { id: 'settings', title: 'The host changed what is allowed' },
  }),
  'forced-off': ({ source }) => ({ toast: FORCED_OFF[source] }),
  'device-lost': ({ device, name, replacement }) => ({
    toast: describeLostDevice(device, name, replacement),
  }),
  'device-problem': ({ device, problem }) => ({ toast: describeProblem(device, problem) }),
  'screen-problem': ({ problem }) => ({
    toast: { ...SCREEN_PROBLEMS[problem], tone: 'warning', duration: LONG_MS },
  }),
  reconnecting: () => ({ announcement: 'Connection lost. Getting you back.' }),
  reconnected: () => ({ toast: { id: 'connection', title: 'You are back', tone: 'success' } }),
  'action-failed': ({ code, message }) => ({
    toast: { title: inWords(describeError(code, message)), tone: 'danger' },
  }),
};

function describeRole({ name, role, isSelf }: NoticeOf<'role-changed'>): NoticeWords {
  const words = {
    host: isSelf ? 'You are the host now' : `${name} is the host now`,
    'co-host': isSelf ? 'You are a co-host now' : `${name} is a co-host now`,
    participant: isSelf ? 'You are no longer a co-host' : `${name} is no longer a co-host`,
  };
  return { toast: { id: 'role', title: words[role] } };
}

function describeMessage(name: string, text: string, context: NoticeContext): NoticeWords {
  if (context.isChatOpen) return { announcement: `${name} wrote: ${text}` };
  const description = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  const action = { label: 'Open', onSelect: context.openChat };
  return { toast: { id: 'message', title: name, description, action } };
}

function inWords(sentence: MessageDescriptor | string): string {
  return typeof sentence === 'string' ? sentence : i18n._(sentence);
}

const FORCED_OFF: Record<'microphone' | 'camera' | 'screen', ToastContent> = {
  microphone: {
    title: 'The host muted you',
    description: 'Unmute yourself when you want to speak.',
    tone: 'warning',
  },
  camera: { title: 'The host switched your camera off', tone: 'warning' },
  screen: { title: 'The host stopped your presentation', tone: 'warning' },
};

const DEVICES: Record<InputKind, string> = { microphone: 'microphone', camera: 'camera' };

function describeLostDevice(
  device: InputKind,
  name: string,
  replacement: string | null,
): ToastContent {
  const lost = `${name || `Your ${DEVICES[device]}`} was disconnected`;
  return replacement
    ? { title: lost, description: `We use ${replacement} now.`, tone: 'warning' }
    : { title: lost, description: `Your ${DEVICES[device]} is off.`, tone: 'warning' };
}

function describeProblem(device: InputKind, problem: CaptureProblem): ToastContent {
  const name = DEVICES[device];
  const words: Record<CaptureProblem, { title: string; description: string }> = {
    denied: {
      title: `Your ${name} is blocked`,
      description: i18n._(permissionHelp(navigator)),
    },
    'not-found': {
      title: `We found no ${name}`,
      description: 'Plug one in and switch it on again. You can stay without it.',
    },
    'in-use': {
      title: `Another program uses your ${name}`,
      description: 'Close it there, then switch it on again here.',
    },
    unsupported: {
      title: `This browser gives no ${name}`,
      description: 'Open the meeting over a secure (https) address in a current browser.',
    },
    failed: {
      title: `Your ${name} did not start`,
      description: 'Switch it on again, or choose another one in the settings.',
    },
  };
  return { ...words[problem], id: `problem-${device}`, tone: 'warning', duration: LONG_MS };
}

const SCREEN_PROBLEMS: Record<CaptureProblem, { title: string; description: string }> = {
  denied: {
    title: 'Your system does not let the browser record the screen',
    description: 'Allow it in the privacy settings of your system, then try again.',
  },
  'not-found': { title: 'There was nothing to share', description: 'Try another window.' },
  'in-use': { title: 'That window cannot be shared now', description: 'Try another one.' },
  unsupported: {
    title: 'This browser cannot share a screen',
    description: 'Share from a computer instead.',
  },
  failed: { title: 'Sharing did not start', description: 'Please try once more.' },
};
