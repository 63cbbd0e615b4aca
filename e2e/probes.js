// What tests ask a page about the meeting it shows: colours, tones and frames, as a person gets them.
// Runs in every page before the client does.
(() => {
  const tile = (participantId) => `[data-testid="tile"][data-participant-id="${participantId}"]`;

  function video(participantId, source) {
    return document.querySelector(`${tile(participantId)} video[data-source="${source}"]`);
  }

  /** A picture's pixels, scaled to `size` × `size`; null while there is no picture. */
  function pixels(participantId, source, size) {
    const element = video(participantId, source);
    if (!element || element.readyState < 2 || element.videoWidth === 0) return null;
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(element, 0, 0, size, size);
    return context.getImageData(0, 0, size, size).data;
  }

  /** The average colour of a picture: [red, green, blue], 0–255; null while there is no picture. */
  function colour(participantId, source) {
    const data = pixels(participantId, source, 8);
    if (!data) return null;
    const sums = [0, 0, 0];
    for (let i = 0; i < data.length; i += 4) for (let c = 0; c < 3; c++) sums[c] += data[i + c];
    return sums.map((sum) => Math.round((sum * 4) / data.length));
  }

  const showsColour = (participantId, source, wanted, tolerance) =>
    colour(participantId, source)?.every((part, i) => Math.abs(part - wanted[i]) <= tolerance) ??
    false;

  /** How far the lights of a picture lie apart (standard deviation, 0 to 127); null without a picture. */
  function contrast(participantId, source) {
    const lights = pixels(participantId, source, 160)?.filter((_, index) => index % 4 === 0);
    if (!lights) return null;
    const mean = lights.reduce((sum, each) => sum + each, 0) / lights.length;
    const squares = lights.reduce((sum, each) => sum + (each - mean) ** 2, 0);
    return Math.sqrt(squares / lights.length);
  }

  /** Resolves once `count` new frames of a picture were presented. */
  function frames(participantId, source, count) {
    const element = video(participantId, source);
    if (!element) return Promise.reject(new Error(`no ${source} of ${participantId}`));
    return new Promise((resolve) => {
      let left = count;
      const next = () => {
        left -= 1;
        if (left <= 0) resolve(true);
        else element.requestVideoFrameCallback(next);
      };
      element.requestVideoFrameCallback(next);
    });
  }

  const analysers = new WeakMap();
  let audio;

  function analyserOf(stream) {
    audio ??= new AudioContext({ sampleRate: 48_000 });
    void audio.resume();
    let analyser = analysers.get(stream);
    if (!analyser) {
      analyser = new AnalyserNode(audio, { fftSize: 8192, smoothingTimeConstant: 0 });
      audio.createMediaStreamSource(stream).connect(analyser);
      analysers.set(stream, analyser);
    }
    return analyser;
  }

  /** The stream that an element plays for somebody; null where nothing plays. */
  function playing(participantId, source) {
    const element = document.querySelector(
      `audio[data-participant-id="${participantId}"][data-source="${source}"]`,
    );
    return element && !element.paused && element.srcObject?.getAudioTracks().length
      ? element.srcObject
      : null;
  }

  /** The loudest frequency of somebody's sound: {hz, decibels}; null where nothing plays. */
  function loudest(participantId, source) {
    const stream = playing(participantId, source);
    if (!stream) return null;
    const analyser = analyserOf(stream);
    const bins = new Float32Array(analyser.frequencyBinCount);
    analyser.getFloatFrequencyData(bins);
    // The lowest bins hold the offset, not a tone.
    let best = 8;
    for (let i = best; i < bins.length; i++) if (bins[i] > bins[best]) best = i;
    return { hz: (best * audio.sampleRate) / analyser.fftSize, decibels: bins[best] };
  }

  const AUDIBLE_DECIBELS = -80;

  function hearsTone(participantId, source, hz) {
    const sound = loudest(participantId, source);
    return sound !== null && sound.decibels > AUDIBLE_DECIBELS && Math.abs(sound.hz - hz) < 15;
  }

  function hearsNothing(participantId, source) {
    const sound = loudest(participantId, source);
    return sound === null || sound.decibels < AUDIBLE_DECIBELS;
  }

  /** The samples of the next 400 ms of a stream, decoded from a recording of it. */
  async function record(stream) {
    const recorder = new MediaRecorder(stream);
    const parts = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    setTimeout(() => recorder.stop(), 400);
    await stopped;
    const decoder = new OfflineAudioContext(1, 48_000, 48_000);
    return (await decoder.decodeAudioData(await new Blob(parts).arrayBuffer())).getChannelData(0);
  }

  /** The share, 0 to 1, of a sound's energy that lies at one frequency. */
  function shareAt(samples, hz) {
    let [energy, real, imaginary] = [0, 0, 0];
    samples.forEach((sample, i) => {
      const angle = (2 * Math.PI * hz * i) / 48_000;
      energy += sample * sample;
      real += sample * Math.cos(angle);
      imaginary += sample * Math.sin(angle);
    });
    return energy && (2 * (real * real + imaginary * imaginary)) / samples.length / energy;
  }

  /**
   * As `hearsTone`, by a recording: on a machine without a sound card Firefox runs no AudioContext.
   */
  async function recordsTone(participantId, source, hz) {
    const stream = playing(participantId, source);
    return stream !== null && shareAt(await record(stream), hz) > 0.5;
  }

  globalThis.probes = {
    colour,
    contrast,
    frames,
    hearsNothing,
    hearsTone,
    loudest,
    pixels: (...picture) => Array.from(pixels(...picture) ?? []),
    recordsTone,
    showsColour,
  };
})();
