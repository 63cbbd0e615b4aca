import { t } from '@lingui/core/macro';

import { personOf, type CallEvent } from '@/lib/callHealth/callEvents';

type EventOf<Kind extends CallEvent['kind']> = Extract<CallEvent, { kind: Kind }>;

type Describers = {
  readonly [Kind in CallEvent['kind']]: (event: EventOf<Kind>, name: string) => string;
};

/** What happened, in a few words. */
export function describeEvent<Kind extends CallEvent['kind']>(
  event: EventOf<Kind>,
  nameOf: (participantId: string) => string,
): string {
  const kind: Kind = event.kind;
  const participantId = personOf(event);
  return DESCRIBERS[kind](event, participantId === null ? '' : nameOf(participantId));
}

const DESCRIBERS: Describers = {
  joined: (_, name) => t`${name} came`,
  left: (_, name) => t`${name} left`,
  'path-lost': (_, name) => t`The connection to ${name} broke`,
  'path-back': (_, name) => t`The connection to ${name} is back`,
  'path-replaced': (_, name) => t`The connection to ${name} was made anew`,
  'path-sought': (_, name) => t`Another way to ${name} was looked for`,
  'media-missed': (_, name) => t`Sound or picture of ${name} did not come and was asked for anew`,
  'media-back': (_, name) => t`Sound and picture of ${name} are back`,
  quality: ({ level, before }, name) =>
    level > before
      ? t`${name} gets less of your picture`
      : t`${name} gets more of your picture again`,
  'server-away': () => t`The server was away`,
  'server-back': () => t`The server is back`,
  'network-changed': () => t`Your network changed`,
  'device-lost': ({ device }) =>
    device === 'microphone' ? t`Your microphone was lost` : t`Your camera was lost`,
  'device-returned': ({ device }) =>
    device === 'microphone' ? t`Your microphone is in use again` : t`Your camera is in use again`,
  'page-stopped': () => t`This page was asleep`,
};

const TROUBLES: ReadonlySet<CallEvent['kind']> = new Set([
  'path-lost',
  'path-replaced',
  'path-sought',
  'media-missed',
  'server-away',
  'network-changed',
  'device-lost',
  'page-stopped',
]);

/** Whether it explains trouble, rather than its end or the comings and goings of people. */
export function isTrouble({ kind }: CallEvent): boolean {
  return TROUBLES.has(kind);
}
