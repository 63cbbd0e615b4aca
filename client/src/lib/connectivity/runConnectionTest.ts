import { RELAY_TRANSPORTS, relaysOver, stunServers, type RelayTransport } from './iceTransports';
import { LoopbackError, LoopbackPair, type CreateConnection } from './LoopbackPair';
import { probeServer, probeWebSocket } from './probeServer';
import { probeUdp } from './probeUdp';
import {
  failed,
  omitted,
  passed,
  type TestLine,
  type TestOmission,
  type TestResult,
} from './testResults';

/** What the test is done with. */
export interface TestBench {
  readonly origin: string;
  readonly ask: (signal: AbortSignal) => Promise<unknown>;
  /** The servers with credentials, or why there are none. */
  readonly iceServers: () => Promise<readonly RTCIceServer[] | TestOmission>;
  readonly createConnection: CreateConnection;
  /** Ends the test: nothing more is sent. */
  readonly signal: AbortSignal;
}

/**
 * Tests each way that a meeting may take from here, one result after the other. Never rejects.
 *
 * @param tell - called once for each line
 */
export async function runConnectionTest(
  bench: TestBench,
  tell: (line: TestLine, result: TestResult) => void,
): Promise<void> {
  const roundTripMs = await probeServer(bench.ask);
  tell('server', roundTripMs === null ? failed('SERVER_UNREACHABLE') : passed(roundTripMs));
  const [servers] = await Promise.all([
    bench.iceServers(),
    probeWebSocket(bench.origin).then((isThere) =>
      tell('websocket', isThere ? passed(null) : failed('WEBSOCKET_BLOCKED')),
    ),
  ]);
  if (typeof servers === 'string') {
    const left = ['udp', 'relay-udp', 'relay-tcp', 'relay-tls', 'bandwidth'] as const;
    for (const line of left) tell(line, omitted(servers));
    return;
  }
  await testMedia(servers, bench, tell);
}

async function testMedia(
  servers: readonly RTCIceServer[],
  { createConnection: create, signal }: TestBench,
  tell: (line: TestLine, result: TestResult) => void,
): Promise<void> {
  const pairs = new Map<RelayTransport, LoopbackPair>();
  const testRelay = async (transport: RelayTransport) => {
    const relays = relaysOver(transport, servers);
    const result = relays.length > 0 ? await throughRelay(relays, create, signal) : null;
    if (result?.pair) pairs.set(transport, result.pair);
    tell(`relay-${transport}`, result?.result ?? omitted('NOT_OFFERED'));
  };
  const stun = stunServers(servers);
  const [isAnswered] = await Promise.all([
    stun.length > 0 ? probeUdp(stun, create) : null,
    ...RELAY_TRANSPORTS.map(testRelay),
  ]);
  // A relay that is reached by UDP proves as much.
  if (isAnswered === true || pairs.has('udp')) tell('udp', passed(null));
  else tell('udp', isAnswered === null ? omitted('NOT_OFFERED') : failed('UDP_BLOCKED'));
  const best = RELAY_TRANSPORTS.flatMap((transport) => pairs.get(transport) ?? [])[0];
  const bitsPerSecond = signal.aborted ? null : ((await best?.throughput()) ?? null);
  const hasRelay = RELAY_TRANSPORTS.some((transport) => relaysOver(transport, servers).length > 0);
  if (bitsPerSecond !== null) tell('bandwidth', passed(null, bitsPerSecond));
  else tell('bandwidth', omitted(hasRelay ? 'NOT_POSSIBLE' : 'NOT_OFFERED'));
  for (const pair of pairs.values()) pair.close();
}

async function throughRelay(
  relays: readonly RTCIceServer[],
  create: CreateConnection,
  signal: AbortSignal,
): Promise<{ readonly result: TestResult; readonly pair?: LoopbackPair }> {
  const pair = new LoopbackPair(relays, create);
  signal.addEventListener('abort', () => pair.close());
  try {
    await pair.open();
    return { result: passed(await pair.roundTrip()), pair };
  } catch (error) {
    pair.close();
    return { result: failed(error instanceof LoopbackError ? error.code : 'RELAY_SILENT') };
  }
}
