import { describe, expect, it } from 'vitest';

import {
  failed,
  omitted,
  passed,
  TEST_LINES,
  type TestLine,
  type TestResult,
} from '@/lib/connectivity/testResults';

import { describeResult, judgeTest } from './describeTest';

function all(change: Partial<Record<TestLine, TestResult>>) {
  const works = Object.fromEntries(TEST_LINES.map((line) => [line, passed(20)]));
  return judgeTest({ ...works, ...change });
}

const NO_UDP = { udp: failed('UDP_BLOCKED'), 'relay-udp': failed('RELAY_UNREACHABLE') } as const;

describe('judgeTest', () => {
  it('says what all of it means for a call', () => {
    expect(all({}).tone).toBe('good');
    expect(all({ server: failed('SERVER_UNREACHABLE') })).toMatchObject({ tone: 'bad' });
    expect(all({ websocket: failed('WEBSOCKET_BLOCKED') }).tone).toBe('fair');
    expect(all(NO_UDP)).toEqual({
      tone: 'fair',
      sentence:
        'UDP is blocked here: calls go through the relay over TCP. They work, with a little more delay.',
    });
    const away = failed('RELAY_UNREACHABLE');
    expect(all({ ...NO_UDP, 'relay-tcp': away, 'relay-tls': away }).tone).toBe('bad');
    const none = omitted('NOT_OFFERED');
    const noRelay = { 'relay-udp': none, 'relay-tcp': none, 'relay-tls': none };
    expect(all(noRelay).tone).toBe('good');
    expect(all({ ...noRelay, udp: failed('UDP_BLOCKED') }).tone).toBe('bad');
    expect(all({ udp: omitted('NOT_ALLOWED') }).sentence).toContain('could not be tested');
  });
});

describe('describeResult', () => {
  it('puts each result into words', () => {
    expect(describeResult('server', passed(38), 'en')).toBe('Works, 38 ms there and back');
    expect(describeResult('websocket', passed(null), 'en')).toBe('Works');
    expect(describeResult('relay-tcp', failed('RELAY_REFUSED'), 'en')).toContain(
      'did not let us in',
    );
    expect(describeResult('relay-tls', omitted('NOT_OFFERED'), 'en')).toContain('Not offered');
    const bandwidth = (rate: number) => describeResult('bandwidth', passed(null, rate), 'en');
    expect(bandwidth(8e6)).toBe('About 8 Mb/s: enough for calls with many people.');
    expect(bandwidth(1.5e6)).toContain('a few people');
    expect(bandwidth(500_000)).toContain('a small picture');
    expect(bandwidth(90_000)).toContain('sound alone');
  });
});
