import { useEffect, useState } from 'react';

import { runConnectionTest } from '@/lib/connectivity/runConnectionTest';
import type { TestResults } from '@/lib/connectivity/testResults';
import { browserRtcPlatform } from '@/lib/webrtc/rtcPlatform';
import { askServer, fetchTestServers } from '@/queries/connectionTest';

interface ConnectionTest {
  readonly results: TestResults;
  readonly isRunning: boolean;
  readonly again: () => void;
}

/** Tests the connection to a room at once, and again when asked to. */
export function useConnectionTest(code: string): ConnectionTest {
  const [run, setRun] = useState(0);
  const [results, setResults] = useState<TestResults>({});
  const [finishedRun, setFinishedRun] = useState(-1);
  useEffect(() => {
    const stop = new AbortController();
    const bench = {
      origin: location.origin,
      ask: askServer,
      iceServers: () => fetchTestServers(code),
      createConnection: (configuration: RTCConfiguration) =>
        browserRtcPlatform.createConnection(configuration),
      signal: stop.signal,
    };
    void runConnectionTest(bench, (line, result) => {
      if (!stop.signal.aborted) setResults((known) => ({ ...known, [line]: result }));
    }).then(() => {
      if (!stop.signal.aborted) setFinishedRun(run);
    });
    return () => stop.abort();
  }, [code, run]);
  const again = () => {
    setResults({});
    setRun((before) => before + 1);
  };
  return { results, isRunning: finishedRun !== run, again };
}
