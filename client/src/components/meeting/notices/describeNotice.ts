import { i18n, type MessageDescriptor } from '@lingui/core';
import { t } from '@lingui/core/macro';

import { describeError } from '@/i18n/errorSentence';
import type { MeetingNotice } from '@/meeting/notices';
import type { ToastContent } from '@/store/useToastStore';

import { describeLostDevice, describeProblem, describeScreenProblem } from './describeDevice';
import { describeEndedEffect } from './describeEndedEffect';
import { describeEndedRecording, describeRecording } from './describeRecording';
import { describeHosting, describeUnmuteRequest } from './describeHosting';

/** What a notice becomes: a toast (which is read aloud too), or words for screen readers alone. */
export interface NoticeWords {
  readonly toast?: ToastContent;
  readonly announcement?: string;
}

export interface NoticeContext {
  readonly isChatOpen: boolean;
  readonly openChat: () => void;
  readonly unmute: () => void;
}

/** Comings and goings replace one another: in a large meeting nobody wants them piled up. */
const PRESENCE = { id: 'presence', duration: 2500 } as const;

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
  'participant-joined': ({ name }) => ({ toast: { ...PRESENCE, title: t`${name} joined` } }),
  'participant-left': ({ name }) => ({ toast: { ...PRESENCE, title: t`${name} left` } }),
  'hand-raised': ({ name }) => ({ toast: { title: t`${name} raised a hand` } }),
  'hand-lowered': ({ name }) => ({ announcement: t`${name} lowered their hand` }),
  reaction: ({ name, emoji }) => ({ announcement: t`${name} reacted with ${emoji}` }),
  message: ({ name, text }, context) => describeMessage(name, text, context),
  'lobby-request': ({ name }) => ({ announcement: t`${name} asks to join` }),
  'screen-share-started': ({ name }) => ({ announcement: t`${name} is presenting` }),
  'screen-share-stopped': ({ name }) => ({ announcement: t`${name} stopped presenting` }),
  'role-changed': describeHosting,
  'permissions-changed': describeHosting,
  'switched-off': describeHosting,
  'participant-removed': describeHosting,
  'everyone-muted': describeHosting,
  'spotlight-changed': describeHosting,
  'unmute-requested': (notice, context) => ({ toast: describeUnmuteRequest(notice, context) }),
  'room-locked': describeHosting,
  'settings-changed': describeHosting,
  'forced-off': describeHosting,
  'device-lost': ({ device, name, replacement }) => ({
    toast: describeLostDevice(device, name, replacement),
  }),
  'device-returned': ({ name }) => ({
    toast: { title: t`${name} is in use again`, tone: 'success' },
  }),
  'device-problem': ({ device, problem }) => ({ toast: describeProblem(device, problem) }),
  'screen-problem': ({ problem }) => ({ toast: describeScreenProblem(problem) }),
  'recording-started': ({ name }) => ({ toast: describeRecording(name, true) }),
  'recording-stopped': ({ name }) => ({ toast: describeRecording(name, false) }),
  'recording-ended': ({ reason }) => ({ toast: describeEndedRecording(reason) }),
  'effect-ended': ({ effect, reason }) => ({ toast: describeEndedEffect(effect, reason) }),
  // The banner says it, to everybody.
  reconnecting: () => ({}),
  reconnected: () => ({ toast: { id: 'connection', title: t`You are back`, tone: 'success' } }),
  'action-failed': ({ code, message }) => ({
    toast: { title: inWords(describeError(code, message)), tone: 'danger' },
  }),
};

function describeMessage(name: string, text: string, context: NoticeContext): NoticeWords {
  if (context.isChatOpen) return { announcement: t`${name} wrote: ${text}` };
  const description = text.length > 120 ? `${text.slice(0, 119)}…` : text;
  const action = { label: t`Open`, onSelect: context.openChat };
  return { toast: { id: 'message', title: name, description, action } };
}

function inWords(sentence: MessageDescriptor | string): string {
  return typeof sentence === 'string' ? sentence : i18n._(sentence);
}
