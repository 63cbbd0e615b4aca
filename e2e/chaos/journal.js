// Notes what a page's connections go through, to be read where a row does not hold: states of ICE, the
// path in use, signals, repairs, and once a second what congestion control makes of the path.
// Runs in every page before the client does. Times are milliseconds since 1970.
(() => {
  const SAMPLE_EVERY_MS = 1_000;
  /** Some minutes of a call of two; what a page has in memory is measured, too. */
  const MOST_ENTRIES = 1_000;
  const entries = [];
  const connections = new Map();
  let made = 0;

  function note(what) {
    entries.push([performance.timeOrigin + performance.now(), what]);
    if (entries.length > MOST_ENTRIES) entries.shift();
  }

  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...options) {
      super(...options);
      made += 1;
      const number = made;
      connections.set(this, number);
      const on = (event, tell) => {
        this.addEventListener(event, (details) => note(`#${number} ${tell(details)}`));
      };
      on('connectionstatechange', () => `connection ${this.connectionState}`);
      on('iceconnectionstatechange', () => `ICE ${this.iceConnectionState}`);
      on('icegatheringstatechange', () => `gathering ${this.iceGatheringState}`);
      on('signalingstatechange', () => `signalling ${this.signalingState}`);
      on('icecandidate', ({ candidate }) => `candidate ${candidate?.candidate || 'none'}`);
    }

    createDataChannel(...options) {
      const channel = super.createDataChannel(...options);
      const number = connections.get(this);
      const told = (direction, data) => {
        note(`#${number} ${direction} past the server: ${JSON.parse(data).kind}`);
      };
      const send = channel.send.bind(channel);
      channel.send = (data) => {
        told('out', data);
        send(data);
      };
      channel.addEventListener('message', ({ data }) => told('in', data));
      return channel;
    }
  };

  globalThis.WebSocket = class extends WebSocket {
    constructor(...options) {
      super(...options);
      this.addEventListener('open', () => note('socket open'));
      this.addEventListener('close', ({ code }) => note(`socket closed: ${code}`));
      this.addEventListener('message', ({ data }) => noteEvent('in', data));
    }

    send(data) {
      noteEvent('out', data);
      super.send(data);
    }
  };

  function noteEvent(direction, data) {
    const name = typeof data === 'string' ? /^42\d*\["([^"]+)"/.exec(data)?.[1] : undefined;
    if (name) note(`${direction}: ${name}`);
  }

  const { info } = console;
  console.info = (...words) => {
    note(words.join(' '));
    info.apply(console, words);
  };
  for (const event of ['online', 'offline']) addEventListener(event, () => note(event));

  async function sample() {
    for (const [connection, number] of connections) {
      if (connection.connectionState === 'closed') connections.delete(connection);
      else note(`#${number} ${summaryOf(await connection.getStats())}`);
    }
  }

  const sentBefore = new Map();

  /** Kilobits since the last sample: as media with its headers, and with what ICE and feedback add. */
  function sentOf(id, bytes) {
    const before = sentBefore.get(id) ?? bytes;
    sentBefore.set(id, bytes);
    return Math.round(((bytes - before) * 8) / 1000);
  }

  /** In kbit/s what is possible, in pixels and per cent the rest; whole pictures need none before them. */
  function summaryOf(report) {
    const all = [...report.values()];
    const pair = report.get(all.find(({ type }) => type === 'transport')?.selectedCandidatePairId);
    const path = [pair?.localCandidateId, pair?.remoteCandidateId]
      .map((id) => report.get(id))
      .map((end) => end && `${end.candidateType}/${end.relayProtocol ?? end.protocol}`);
    const sent = all.find(({ type, kind }) => type === 'outbound-rtp' && kind === 'video');
    const spoken = all.find(({ type, kind }) => type === 'outbound-rtp' && kind === 'audio');
    const received = all.filter(({ type }) => type === 'inbound-rtp');
    const sum = (name) => received.reduce((total, each) => total + (each[name] ?? 0), 0);
    const shown = document.querySelectorAll('video[data-source="camera"]');
    const losses = all
      .filter(({ type }) => type === 'remote-inbound-rtp')
      .map(({ kind, fractionLost }) => `${kind} ${Math.round(100 * fractionLost)} %`);
    const sending = all
      .filter(({ type }) => type === 'outbound-rtp')
      .map((each) => {
        const bytes = each.bytesSent + each.headerBytesSent;
        return `${each.kind} ${sentOf(each.id, bytes)}/${each.packetsSent}`;
      });
    const values = {
      sends: `${sending.join(', ')} of ${sentOf(pair?.id, pair?.bytesSent ?? 0)}`,
      checks: `${pair?.requestsSent}+${pair?.responsesSent}`,
      path: path.join('-'),
      estimate: Math.round((pair?.availableOutgoingBitrate ?? 0) / 1000),
      target: Math.round((sent?.targetBitrate ?? 0) / 1000),
      height: sent?.frameHeight,
      limited: sent?.qualityLimitationReason,
      rtt: Math.round(1000 * (pair?.currentRoundTripTime ?? 0)),
      sound: report.get(spoken?.codecId)?.mimeType,
      lost: losses.join(', '),
      received: sum('packetsReceived'),
      decoded: sum('framesDecoded'),
      whole: `${sent?.keyFramesEncoded} out, ${sum('keyFramesDecoded')} in`,
      wanted: `${sum('pliCount')} pictures, ${sum('nackCount')} packets`,
      concealed: sum('concealedSamples'),
      shown: [...shown].map((video) => video.getVideoPlaybackQuality().totalVideoFrames).join('+'),
    };
    return Object.entries(values)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ');
  }

  setInterval(() => void sample().catch(() => undefined), SAMPLE_EVERY_MS);

  globalThis.journal = () => entries;
})();
