import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';

import { formatBitrate, formatMilliseconds } from '@/components/meeting/connection/formatFigure';
import type {
  TestFailure,
  TestLine,
  TestOmission,
  TestResult,
  TestResults,
} from '@/lib/connectivity/testResults';

export const LINE_NAMES: Readonly<Record<TestLine, MessageDescriptor>> = {
  server: msg`Server`,
  websocket: msg`Live connection (WebSocket)`,
  udp: msg`Direct media (UDP)`,
  'relay-udp': msg`Relay over UDP`,
  'relay-tcp': msg`Relay over TCP`,
  'relay-tls': msg`Relay over TLS`,
  bandwidth: msg`Bandwidth`,
};

const FAILURES: Readonly<Record<TestFailure, MessageDescriptor>> = {
  SERVER_UNREACHABLE: msg`Does not answer. Check your internet connection.`,
  WEBSOCKET_BLOCKED: msg`Blocked on this network. Meetings use a slower way instead.`,
  UDP_BLOCKED: msg`No answer, so it is probably blocked on this network. Calls need a relay then.`,
  RELAY_UNREACHABLE: msg`Not reached: blocked on this network, or the relay is away.`,
  RELAY_REFUSED: msg`The relay did not let us in. Tell whoever runs the server.`,
  RELAY_SILENT: msg`The relay is there, but nothing comes through it.`,
};

const OMISSIONS: Readonly<Record<TestOmission, MessageDescriptor>> = {
  NOT_OFFERED: msg`Not offered by this server.`,
  NOT_ALLOWED: msg`Tested only for people with an account, or where guests may walk in.`,
  TOO_OFTEN: msg`Tested too often from your network. Try again in a few minutes.`,
  NOT_POSSIBLE: msg`Could not be tested.`,
};

/** Bits per second from which on a call is like this. */
const ROOMY = 3_000_000;
const ENOUGH = 1_000_000;
const SCARCE = 300_000;

/** What a result means, in words. */
export function describeResult(line: TestLine, result: TestResult, locale: string): string {
  if (result.state === 'failed') return i18n._(FAILURES[result.code]);
  if (result.state === 'omitted') return i18n._(OMISSIONS[result.code]);
  const { roundTripMs, bitsPerSecond } = result;
  if (line === 'bandwidth' && bitsPerSecond !== null)
    return describeBandwidth(bitsPerSecond, locale);
  if (roundTripMs === null) return t`Works`;
  const time = formatMilliseconds(Math.max(1, roundTripMs), locale);
  return t`Works, ${time} there and back`;
}

function describeBandwidth(bitsPerSecond: number, locale: string): string {
  const rate = formatBitrate(bitsPerSecond, locale);
  if (bitsPerSecond >= ROOMY) return t`About ${rate}: enough for calls with many people.`;
  if (bitsPerSecond >= ENOUGH) return t`About ${rate}: enough for calls with a few people.`;
  if (bitsPerSecond >= SCARCE) return t`About ${rate}: enough for sound and a small picture.`;
  return t`About ${rate}: enough for sound alone.`;
}

/** What all of it means for a call from here. */
export interface Verdict {
  readonly tone: 'good' | 'fair' | 'bad';
  readonly sentence: string;
}

/** The verdict of a whole test. */
export function judgeTest(results: TestResults): Verdict {
  const works = (line: TestLine) => results[line]?.state === 'passed';
  if (!works('server')) {
    return { tone: 'bad', sentence: t`The server cannot be reached from here.` };
  }
  if (results.udp?.state === 'omitted' && results.udp.code !== 'NOT_OFFERED') {
    return {
      tone: works('websocket') ? 'good' : 'fair',
      sentence: t`The server is reached. The ways for sound and picture could not be tested.`,
    };
  }
  if (works('udp')) {
    return works('websocket')
      ? { tone: 'good', sentence: t`All is well: calls work from here.` }
      : {
          tone: 'fair',
          sentence: t`Calls work from here; what is written may come a little late.`,
        };
  }
  if (works('relay-tcp') || works('relay-tls')) {
    return {
      tone: 'fair',
      sentence: t`UDP is blocked here: calls go through the relay over TCP. They work, with a little more delay.`,
    };
  }
  return {
    tone: 'bad',
    sentence: t`Sound and picture will probably not come through from here. Try another network, such as your phone’s hotspot.`,
  };
}
