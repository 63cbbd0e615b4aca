import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';

import type { MeetingNotice } from '@/meeting/notices';
import type { Role } from '@/protocol/events.gen';
import type { ToastContent } from '@/store/useToastStore';

/** Something of ours was switched off by a host or by the room's settings. */
export function describeForcedOff(source: 'microphone' | 'camera' | 'screen'): ToastContent {
  switch (source) {
    case 'microphone':
      return {
        title: t`The host muted you`,
        description: t`Unmute yourself when you want to speak.`,
        tone: 'warning',
      };
    case 'camera':
      return { title: t`The host switched your camera off`, tone: 'warning' };
    case 'screen':
      return { title: t`The host stopped your presentation`, tone: 'warning' };
  }
}

/** Somebody, perhaps oneself, is something else in the meeting now. */
export function describeRole({
  name,
  role,
  isSelf,
}: Extract<MeetingNotice, { kind: 'role-changed' }>): ToastContent {
  return { id: 'role', title: isSelf ? i18n._(OWN_ROLE[role]) : roleOf(name, role) };
}

const OWN_ROLE: Record<Role, MessageDescriptor> = {
  host: msg`You are the host now`,
  'co-host': msg`You are a co-host now`,
  participant: msg`You are no longer a co-host`,
};

function roleOf(name: string, role: Role): string {
  switch (role) {
    case 'host':
      return t`${name} is the host now`;
    case 'co-host':
      return t`${name} is a co-host now`;
    case 'participant':
      return t`${name} is no longer a co-host`;
  }
}
