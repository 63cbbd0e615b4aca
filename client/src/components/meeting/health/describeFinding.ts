import { t } from '@lingui/core/macro';

import type { Cause, Finding } from '@/lib/callHealth/findings';

import { formatMilliseconds, formatShare } from '../connection/formatFigure';

import { describeTime } from './callClock';

/** What went wrong, and what can be done about it. */
export interface Advice {
  readonly sentence: string;
  readonly remedy: string;
}

/** What a sentence is made of; `amount` is a share or a time, written out. */
interface Words {
  readonly when: string;
  readonly name: string;
  readonly amount: string;
}

/** One finding in plain words: who suffered, when, where the cause lies, and what to do. */
export function describeFinding(
  finding: Finding,
  nameOf: (participantId: string) => string,
  locale: string,
): Advice {
  const { cause, participantId, amount } = finding;
  const write = cause.endsWith('-delay') ? formatMilliseconds : formatShare;
  return DESCRIBERS[cause]({
    when: describeTime(finding, locale),
    name: participantId === null ? '' : nameOf(participantId),
    amount: amount === null ? '' : write(inWholes(cause, amount), locale),
  });
}

/** Nobody needs the digits after the point of what they could not hear. */
function inWholes(cause: Cause, amount: number): number {
  return cause.endsWith('-delay') ? Math.round(amount / 10) * 10 : Math.round(amount * 100) / 100;
}

const nearer = () => t`Move closer to the router or use a cable.`;
const nearerThey = (name: string) =>
  t`Ask ${name} to move closer to the router or to use a cable. With the others all was well.`;
const nearerBoth = () =>
  t`Between two it cannot be told whose network it was. Move closer to the router or use a cable, both of you.`;
const lessLoad = () =>
  t`Stop uploads and downloads on your network, and switch a VPN off if you may.`;

const DESCRIBERS: Readonly<Record<Cause, (words: Words) => Advice>> = {
  'own-uplink': ({ when, amount }) => ({
    sentence: t`${when} your connection lost ${amount} of what you sent: the others saw and heard you badly.`,
    remedy: nearer(),
  }),
  'own-downlink': ({ when, amount }) => ({
    sentence: t`${when} your connection lost ${amount} of what the others sent, or got it too late: you saw and heard them badly.`,
    remedy: nearer(),
  }),
  'own-network': ({ when, amount }) => ({
    sentence: t`${when} your connection lost ${amount} of what went either way: you and the others saw and heard each other badly.`,
    remedy: nearer(),
  }),
  'their-uplink': ({ when, name, amount }) => ({
    sentence: t`${when} ${amount} of what ${name} sent was lost or late on their side: you saw and heard them badly.`,
    remedy: nearerThey(name),
  }),
  'their-downlink': ({ when, name, amount }) => ({
    sentence: t`${when} ${amount} of what you sent was lost on the side of ${name}: they saw and heard you badly.`,
    remedy: nearerThey(name),
  }),
  'their-network': ({ when, name, amount }) => ({
    sentence: t`${when} ${amount} of what went between you and ${name} was lost on their side, either way.`,
    remedy: nearerThey(name),
  }),
  'pair-uplink': ({ when, name, amount }) => ({
    sentence: t`${when} ${amount} of what you sent to ${name} was lost: they saw and heard you badly.`,
    remedy: nearerBoth(),
  }),
  'pair-downlink': ({ when, name, amount }) => ({
    sentence: t`${when} ${amount} of what ${name} sent you was lost or late: you saw and heard them badly.`,
    remedy: nearerBoth(),
  }),
  'pair-network': ({ when, name, amount }) => ({
    sentence: t`${when} ${amount} of what went between you and ${name} was lost, either way.`,
    remedy: nearerBoth(),
  }),
  'own-lost': ({ when }) => ({
    sentence: t`${when} your connection was broken: nobody saw or heard you, and you nobody.`,
    remedy: t`Another network, a cable or your phone’s hotspot may hold better.`,
  }),
  'their-lost': ({ when, name }) => ({
    sentence: t`${when} the connection to ${name} was broken, while it held with the others.`,
    remedy: t`Ask ${name} to try another network or a cable.`,
  }),
  'pair-lost': ({ when, name }) => ({
    sentence: t`${when} the connection between you and ${name} was broken.`,
    remedy: t`Between two it cannot be told whose network it was. Another network or a cable may hold better.`,
  }),
  'own-delay': ({ when, amount }) => ({
    sentence: t`${when} it took ${amount} to the others and back: you talked into each other’s words.`,
    remedy: lessLoad(),
  }),
  'their-delay': ({ when, name, amount }) => ({
    sentence: t`${when} it took ${amount} to ${name} and back, and less with the others.`,
    remedy: t`Ask ${name} to stop uploads and downloads, and let them finish before you speak.`,
  }),
  'pair-delay': ({ when, name, amount }) => ({
    sentence: t`${when} it took ${amount} to ${name} and back: you talked into each other’s words.`,
    remedy: lessLoad(),
  }),
  'relay-delay': ({ when, name, amount }) => ({
    sentence: t`${when} it took ${amount} to ${name} and back, by way of a relay.`,
    remedy: t`A network that lets UDP through needs no relay: try another one, or ask whoever runs yours.`,
  }),
  'own-bandwidth': ({ when }) => ({
    sentence: t`${when} your network had no room for all of your picture, so the others got a smaller one.`,
    remedy: lessLoad(),
  }),
  'their-bandwidth': ({ when, name }) => ({
    sentence: t`${when} the way to ${name} had no room for all of your picture, so they got a smaller one.`,
    remedy: t`You need do nothing: with the others all was well.`,
  }),
  'pair-bandwidth': ({ when, name }) => ({
    sentence: t`${when} the way to ${name} had no room for all of your picture, so they got a smaller one.`,
    remedy: lessLoad(),
  }),
  'own-processor': ({ when }) => ({
    sentence: t`${when} your computer was busy, so the others got a smaller picture of you.`,
    remedy: t`Close other programs, or switch your background off.`,
  }),
  'own-display': ({ when }) => ({
    sentence: t`${when} the pictures of the others stood still though nothing was lost: your computer was busy.`,
    remedy: t`Close other programs, or show fewer people at once.`,
  }),
  'their-processor': ({ when, name }) => ({
    sentence: t`${when} the picture of ${name} stood still though nothing was lost: their device was probably busy.`,
    remedy: t`Ask ${name} to close other programs, or to switch their background off.`,
  }),
  'server-away': ({ when }) => ({
    sentence: t`${when} the server could not be reached. Sound and pictures went on, and messages waited.`,
    remedy: t`You need do nothing. If it comes again, tell whoever runs the server.`,
  }),
  'microphone-lost': ({ when }) => ({
    sentence: t`${when} your microphone was gone: the others could not hear you.`,
    remedy: t`Check its plug or its battery, or choose another one.`,
  }),
  'camera-lost': ({ when }) => ({
    sentence: t`${when} your camera was gone: the others could not see you.`,
    remedy: t`Check its plug, or choose another one.`,
  }),
  'page-stopped': ({ when }) => ({
    sentence: t`${when} your device put this page to sleep: nobody saw or heard you well.`,
    remedy: t`Leave the lid open; on a phone, stay in the browser.`,
  }),
};
