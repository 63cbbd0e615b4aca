// Notes what reaches a page of the others, and when: frames shown, sound received, events of the server.
// Runs in every page before the client does. Times are milliseconds since 1970.
(() => {
  const SAMPLE_EVERY_MS = 100;
  const FRAME_MS = 1000 / 15;
  const now = () => performance.timeOrigin + performance.now();
  const connections = new Set();
  const frames = [];
  const sound = [];
  const events = [];

  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...options) {
      super(...options);
      connections.add(this);
    }
  };

  globalThis.WebSocket = class extends WebSocket {
    constructor(...options) {
      super(...options);
      this.addEventListener('message', ({ data }) => {
        const name = typeof data === 'string' ? /^42\["([^"]+)"/.exec(data)?.[1] : undefined;
        if (name) events.push([now(), name]);
      });
    }
  };

  let watched = null;
  const followed = new WeakSet();

  /**
   * Notes when each frame was shown. Of those that came while the page was busy only the number is known: they
   * are taken for the last ones before that, at the camera's pace, so that no freeze looks shorter than it was.
   */
  function follow(element) {
    followed.add(element);
    let last = null;
    const next = (_, { presentationTime: time, presentedFrames: count }) => {
      const earliest = last ? last.time : time;
      const busy = last ? Math.max(0, count - last.count - 1) : 0;
      for (let ago = busy; ago >= 0; ago -= 1) {
        frames.push(performance.timeOrigin + Math.max(earliest, time - ago * FRAME_MS));
      }
      last = { time, count };
      element.requestVideoFrameCallback(next);
    };
    element.requestVideoFrameCallback(next);
  }

  function look() {
    const tile = `[data-testid="tile"][data-participant-id="${watched}"]`;
    const element = document.querySelector(`${tile} video[data-source="camera"]`);
    if (element && !followed.has(element)) follow(element);
  }

  const before = new Map();
  const received = new WeakMap();

  /** What arrived since the last sample, of all connections together. */
  async function sample() {
    let [packets, concealed, samples, height] = [0, 0, 0, 0];
    for (const connection of connections) {
      if (connection.connectionState === 'closed') {
        connections.delete(connection);
        continue;
      }
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') height = Math.max(height, report.frameHeight ?? 0);
        if (report.kind !== 'audio') continue;
        const last = before.get(`${report.id}${report.ssrc}`);
        before.set(`${report.id}${report.ssrc}`, report);
        packets += report.packetsReceived - (last?.packetsReceived ?? 0);
        concealed += report.concealedSamples - (last?.concealedSamples ?? 0);
        samples += report.totalSamplesReceived - (last?.totalSamplesReceived ?? 0);
      }
    }
    sound.push([now(), packets, concealed, samples, height]);
  }

  globalThis.measures = {
    watch(participantId) {
      const isFirst = watched === null;
      watched = participantId;
      if (!isFirst) return;
      setInterval(look, 50);
      const again = () => sample().finally(() => setTimeout(again, SAMPLE_EVERY_MS));
      again();
    },
    taken: () => ({ frames, sound, events }),
    /** How many others' pictures and sound come. */
    async arriving() {
      let others = 0;
      for (const connection of connections) {
        if (connection.connectionState !== 'connected') continue;
        const reports = [...(await connection.getStats()).values()];
        const inbound = reports.filter(({ type }) => type === 'inbound-rtp');
        const comes = (kind) =>
          inbound.some((each) => each.kind === kind && each.packetsReceived > 0);
        if (comes('audio') && comes('video')) others += 1;
      }
      return others;
    },
    /** From how many others both pictures and sound have come since this was last asked. */
    async flowing() {
      let others = 0;
      for (const connection of connections) {
        if (connection.connectionState === 'closed') connections.delete(connection);
        if (connection.connectionState !== 'connected') continue;
        const sum = { packets: 0, frames: 0 };
        for (const report of (await connection.getStats()).values()) {
          if (report.type !== 'inbound-rtp') continue;
          if (report.kind === 'audio') sum.packets += report.packetsReceived;
          else sum.frames += report.framesDecoded ?? 0;
        }
        const last = received.get(connection);
        received.set(connection, sum);
        if (last && sum.packets > last.packets && sum.frames > last.frames) others += 1;
      }
      return others;
    },
    async transports() {
      const found = [];
      for (const connection of connections) {
        if (connection.connectionState !== 'connected') continue;
        const stats = await connection.getStats();
        const transport = [...stats.values()].find(({ type }) => type === 'transport');
        const pair = stats.get(transport?.selectedCandidatePairId);
        const local = stats.get(pair?.localCandidateId);
        if (local) found.push(`${local.candidateType} ${local.relayProtocol ?? local.protocol}`);
      }
      return found;
    },
  };
})();
