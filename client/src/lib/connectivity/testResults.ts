/** What is tested, in the order in which it is shown. */
export const TEST_LINES = [
  /** Requests to the server. */
  'server',
  /** A WebSocket to it. */
  'websocket',
  /** Packets to the open internet and back: what media likes best. */
  'udp',
  /** Media by way of a relay, over each transport. */
  'relay-udp',
  'relay-tcp',
  'relay-tls',
  /** How much goes through the relay. */
  'bandwidth',
] as const;

export type TestLine = (typeof TEST_LINES)[number];

export type TestFailure =
  /** The server did not answer, or something in between did. */
  | 'SERVER_UNREACHABLE'
  | 'WEBSOCKET_BLOCKED'
  /** No STUN server answered. */
  | 'UDP_BLOCKED'
  /** The relay did not answer, or did not take our credentials, or let nothing through. */
  | 'RELAY_UNREACHABLE'
  | 'RELAY_REFUSED'
  | 'RELAY_SILENT';

/** Why something was not tested. */
export type TestOmission =
  /** The server has none. */
  | 'NOT_OFFERED'
  /** Only for whoever is signed in, or may walk in. */
  | 'NOT_ALLOWED'
  /** It was tested too often. */
  | 'TOO_OFTEN'
  /** What it needs does not work. */
  | 'NOT_POSSIBLE';

export type TestResult =
  | {
      readonly state: 'passed';
      /** Milliseconds there and back; null where that was not measured. */
      readonly roundTripMs: number | null;
      /** Of the line for the bandwidth alone. */
      readonly bitsPerSecond: number | null;
    }
  | { readonly state: 'failed'; readonly code: TestFailure }
  | { readonly state: 'omitted'; readonly code: TestOmission };

/** What is known so far; a line that is missing is being tested. */
export type TestResults = Readonly<Partial<Record<TestLine, TestResult>>>;

export function passed(
  roundTripMs: number | null,
  bitsPerSecond: number | null = null,
): TestResult {
  return { state: 'passed', roundTripMs, bitsPerSecond };
}

export function failed(code: TestFailure): TestResult {
  return { state: 'failed', code };
}

export function omitted(code: TestOmission): TestResult {
  return { state: 'omitted', code };
}
