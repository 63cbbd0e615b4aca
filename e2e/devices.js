// A machine with cameras and microphones that a test can plug in and out, let another program take, or
// forbid. Each camera gives one colour, each microphone one tone. Runs in a page before the client does.
(() => {
  const media = navigator.mediaDevices;
  const given = new Set();
  const forbidden = new Set();
  const taken = new Set();
  const statuses = new Map();
  let plugged = DEVICES;
  let isHidden = false;
  let audio;

  Object.defineProperty(document, 'hidden', { get: () => isHidden });

  const kindOf = (input) => (input === 'audio' ? 'audioinput' : 'videoinput');
  const refusal = (name) => Promise.reject(new DOMException(name, name));

  function open(device) {
    const stream = device.kind === 'audioinput' ? tone(device.tone) : colour(device.colour);
    const [track] = stream.getTracks();
    const settings = { ...track.getSettings(), deviceId: device.label };
    Object.defineProperty(track, 'label', { value: device.label });
    track.getSettings = () => settings;
    given.add(track);
    return track;
  }

  function tone(frequency) {
    audio ??= new AudioContext({ sampleRate: 48_000 });
    void audio.resume();
    const output = audio.createMediaStreamDestination();
    const oscillator = new OscillatorNode(audio, { frequency });
    oscillator.connect(new GainNode(audio, { gain: 0.125 })).connect(output);
    oscillator.start();
    return output.stream;
  }

  function colour(wanted) {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const context = canvas.getContext('2d');
    setInterval(() => {
      context.fillStyle = wanted;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 66);
    return canvas.captureStream(15);
  }

  function choose(input, { deviceId } = {}) {
    const wanted = deviceId?.exact;
    const all = plugged.filter(({ kind }) => kind === kindOf(input));
    return wanted === undefined ? all[0] : all.find(({ label }) => label === wanted);
  }

  media.getUserMedia = async (constraints) => {
    const inputs = ['audio', 'video'].filter((input) => constraints[input]);
    if (inputs.some((input) => forbidden.has(input))) return refusal('NotAllowedError');
    const devices = inputs.map((input) => choose(input, constraints[input]));
    if (devices.includes(undefined)) return refusal('NotFoundError');
    if (devices.some(({ label }) => taken.has(label))) return refusal('NotReadableError');
    return new MediaStream(devices.map(open));
  };

  media.enumerateDevices = async () =>
    plugged.map(({ kind, label }) => ({ kind, label, deviceId: label, groupId: label }));

  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = async (descriptor) => {
    const input = { microphone: 'audio', camera: 'video' }[descriptor.name];
    if (!input) return query(descriptor);
    if (!statuses.has(input)) statuses.set(input, Object.assign(new EventTarget(), stateOf(input)));
    return statuses.get(input);
  };
  const stateOf = (input) => ({ state: forbidden.has(input) ? 'denied' : 'granted' });

  function end(tracks) {
    for (const track of tracks) {
      if (track.readyState !== 'live') continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  }

  const withLabel = (label) => [...given].filter((track) => track.label === label);
  const changed = () => media.dispatchEvent(new Event('devicechange'));

  globalThis.machine = {
    unplug(label) {
      plugged = plugged.filter((device) => device.label !== label);
      end(withLabel(label));
      changed();
    },
    plug(label) {
      plugged = DEVICES.filter((device) => device.label === label || plugged.includes(device));
      changed();
    },
    /** Another program takes a device: what we had of it ends. */
    take(label) {
      taken.add(label);
      end(withLabel(label));
    },
    leave: (label) => taken.delete(label),
    forbid(input) {
      forbidden.add(input);
      end([...given].filter(({ kind }) => kind === input));
      tell(input);
    },
    allow(input) {
      forbidden.delete(input);
      tell(input);
    },
    /** The system silences all devices, as at a call on the phone. */
    silence: () => live().forEach((track) => track.dispatchEvent(new Event('mute'))),
    /** The page goes to the back, where the system ends all its devices and gives it none. */
    background() {
      isHidden = true;
      ['audio', 'video'].forEach((input) => forbidden.add(input));
      document.dispatchEvent(new Event('visibilitychange'));
      end(live());
    },
    foreground() {
      isHidden = false;
      forbidden.clear();
      document.dispatchEvent(new Event('visibilitychange'));
    },
  };

  const live = () => [...given].filter(({ readyState }) => readyState === 'live');

  function tell(input) {
    const status = statuses.get(input);
    if (!status) return;
    Object.assign(status, stateOf(input));
    status.dispatchEvent(new Event('change'));
  }
})();
