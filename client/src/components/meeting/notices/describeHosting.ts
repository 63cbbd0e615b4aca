import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';

import type { HostingNotice } from '@/meeting/notices';
import type { Role } from '@/protocol/events.gen';
import type { ToastContent } from '@/store/useToastStore';

type NoticeOf<Kind extends HostingNotice['kind']> = Extract<HostingNotice, { kind: Kind }>;
type Described = Exclude<HostingNotice['kind'], 'unmute-requested'>;

/** What several people do at the same time replaces one another, so that it never piles up. */
const ACTION = 'host-action';

/** What a host or co-host did, and who; whoever did it is told briefly that it is done. */
export function describeHosting(notice: NoticeOf<Described>): { toast: ToastContent } {
  return { toast: toastOf(notice) };
}

/** A host asks one to speak: nobody is switched on by anybody else. */
export function describeUnmuteRequest(
  { by }: NoticeOf<'unmute-requested'>,
  { unmute }: { readonly unmute: () => void },
): ToastContent {
  const name = by?.name ?? t`The host`;
  return {
    id: 'unmute-request',
    title: t`${name} asks you to unmute`,
    description: t`Everybody hears you then.`,
    action: { label: t`Unmute`, onSelect: unmute },
    duration: 20_000,
  };
}

function toastOf(notice: NoticeOf<Described>): ToastContent {
  switch (notice.kind) {
    case 'role-changed':
      return { id: 'role', title: describeRole(notice) };
    case 'permissions-changed':
      return { id: ACTION, title: describePermissions(notice) };
    case 'switched-off':
      return { id: ACTION, title: describeSwitchedOff(notice) };
    case 'participant-removed':
      return { id: ACTION, title: describeRemoval(notice) };
    case 'everyone-muted':
      return { id: ACTION, title: describeEveryoneMuted(notice) };
    case 'spotlight-changed':
      return { id: 'spotlight', title: describeSpotlight(notice) };
    case 'room-locked':
      return { id: 'lock', title: describeLock(notice) };
    case 'settings-changed':
      return { id: 'settings', title: describeSettings(notice) };
    case 'forced-off':
      return describeForcedOff(notice);
  }
}

const OWN_ROLE: Record<Role, MessageDescriptor> = {
  host: msg`You are the host now`,
  'co-host': msg`You are a co-host now`,
  participant: msg`You are no longer a co-host`,
};

function describeRole({ name, role, isSelf, by }: NoticeOf<'role-changed'>): string {
  if (isSelf) return i18n._(OWN_ROLE[role]);
  switch (role) {
    case 'host':
      return t`${name} is the host now`;
    case 'co-host':
      return by && !by.isSelf ? t`${by.name} made ${name} a co-host` : t`${name} is a co-host now`;
    case 'participant':
      return t`${name} is no longer a co-host`;
  }
}

function describePermissions({ name, isSelf, by }: NoticeOf<'permissions-changed'>): string {
  const actor = by?.name ?? t`The host`;
  if (isSelf) return t`${actor} changed what you may do`;
  return by?.isSelf ? t`You changed what ${name} may do` : t`${actor} changed what ${name} may do`;
}

function describeSwitchedOff({ name, isSelf, what, by }: NoticeOf<'switched-off'>): string {
  if (isSelf) return t`${by.name} lowered your hand`;
  switch (what) {
    case 'microphone':
      return by.isSelf ? t`You muted ${name}` : t`${by.name} muted ${name}`;
    case 'camera':
      return by.isSelf
        ? t`You switched off the camera of ${name}`
        : t`${by.name} switched off the camera of ${name}`;
    case 'screen':
      return by.isSelf
        ? t`You stopped the presentation of ${name}`
        : t`${by.name} stopped the presentation of ${name}`;
    case 'hand':
      return by.isSelf
        ? t`You lowered the hand of ${name}`
        : t`${by.name} lowered the hand of ${name}`;
  }
}

function describeRemoval({ name, by }: NoticeOf<'participant-removed'>): string {
  return by.isSelf ? t`You removed ${name}` : t`${by.name} removed ${name}`;
}

function describeEveryoneMuted({ by }: NoticeOf<'everyone-muted'>): string {
  if (by?.isSelf) return t`You muted everyone`;
  const actor = by?.name ?? t`The host`;
  return t`${actor} muted everyone`;
}

function describeSpotlight({ names, includesSelf }: NoticeOf<'spotlight-changed'>): string {
  if (includesSelf) return t`You are in the spotlight: everybody sees you large`;
  if (names.length === 0) return t`Nobody is in the spotlight any more`;
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(names);
  return t`In the spotlight for everyone: ${list}`;
}

function describeLock({ locked, by }: NoticeOf<'room-locked'>): string {
  if (by?.isSelf) return locked ? t`You locked the meeting` : t`You unlocked the meeting`;
  const actor = by?.name ?? t`The host`;
  return locked ? t`${actor} locked the meeting` : t`${actor} unlocked the meeting`;
}

function describeSettings({ by }: NoticeOf<'settings-changed'>): string {
  if (by?.isSelf) return t`You changed what is allowed`;
  const actor = by?.name ?? t`The host`;
  return t`${actor} changed what is allowed`;
}

function describeForcedOff({ source, by }: NoticeOf<'forced-off'>): ToastContent {
  const actor = by?.name ?? t`The host`;
  switch (source) {
    case 'microphone':
      return {
        title: t`${actor} muted you`,
        description: t`Unmute yourself when you want to speak.`,
        tone: 'warning',
      };
    case 'camera':
      return { title: t`${actor} switched your camera off`, tone: 'warning' };
    case 'screen':
      return { title: t`${actor} stopped your presentation`, tone: 'warning' };
  }
}
