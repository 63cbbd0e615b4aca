import { describe, expect, it, vi } from 'vitest';

import type { DeviceChoices } from './deviceState';
import { MediaManager, type MediaManagerEvents } from './MediaManager';
import { FakeDevices } from './testing/FakeDevices';
import { fakeTrack } from './testing/FakeTrack';

const CHOICES: DeviceChoices = {
  microphoneOn: true,
  cameraOn: true,
  microphoneId: null,
  cameraId: null,
  speakerId: null,
  labels: { microphone: null, camera: null, speaker: null },
  facing: 'user',
  sound: { echoCancellation: true, autoGainControl: true, noiseSuppression: 'standard' },
  background: { kind: 'none' },
  screenContent: 'detail',
};

/** A manager on a machine, and what it told. */
function setUp(devices: FakeDevices, choices: Partial<DeviceChoices> = {}, denied: string[] = []) {
  const statuses: PermissionStatus[] = [];
  const permissions = {
    query: ({ name }: PermissionDescriptor) => {
      const state = denied.includes(name) ? 'denied' : 'prompt';
      const status = Object.assign(new EventTarget(), { state }) as PermissionStatus;
      statuses.push(status);
      return Promise.resolve(status);
    },
  };
  /** The person allows what they forbade. */
  const allow = () => {
    devices.forbidden.clear();
    for (const status of statuses) {
      Object.assign(status, { state: 'granted' }).dispatchEvent(new Event('change'));
    }
  };
  const page = Object.assign(new EventTarget(), { hidden: false });
  const media = new MediaManager({
    devices: devices.api,
    page,
    permissions,
    choices: { ...CHOICES, ...choices },
    freeze: (track) =>
      Promise.resolve({ track: fakeTrack('video', `${track.label} frozen`), stop: () => {} }),
  });
  const problems: MediaManagerEvents['device-problem'][] = [];
  const lost: MediaManagerEvents['device-lost'][] = [];
  media.on('device-problem', (event) => problems.push(event));
  const returned: MediaManagerEvents['device-returned'][] = [];
  media.on('device-lost', (event) => lost.push(event));
  media.on('device-returned', (event) => returned.push(event));
  return { media, page, allow, problems, lost, returned };
}

/** Lets everything that is under way come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('opening', () => {
  it('asks for microphone and camera at once, and lists the devices', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam', 'output Speakers');
    const { media } = setUp(devices);
    await media.open();
    expect(devices.requests).toHaveLength(1);
    expect(media.state.microphone).toMatchObject({ active: true, deviceLabel: 'Mic' });
    expect(media.state.camera).toMatchObject({ active: true, deviceId: 'cam' });
    expect(media.state.speakers).toEqual([{ deviceId: 'speakers', label: 'Speakers' }]);
    expect(media.track('microphone')?.contentHint).toBe('speech');
    expect(media.track('camera')?.contentHint).toBe('motion');
  });

  it('opens nothing that is not wanted', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    const { media } = setUp(devices, { cameraOn: false });
    await media.open();
    expect(devices.live).toEqual(['Mic']);
    expect(media.state.camera).toMatchObject({ wanted: false, active: false, problem: null });
  });

  it('goes on with sound alone where there is no camera', async () => {
    const { media, problems } = setUp(new FakeDevices('audio Mic'));
    await media.open();
    expect(media.state.microphone.active).toBe(true);
    expect(media.state.camera).toMatchObject({ active: false, problem: 'not-found' });
    expect(problems).toEqual([{ device: 'camera', problem: 'not-found' }]);
  });

  it('does not ask again after a no to both', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    devices.forbidden.add('audio').add('video');
    const { media } = setUp(devices);
    await media.open();
    expect(devices.requests).toHaveLength(1);
    expect(media.state.microphone.problem).toBe('denied');
    expect(media.state.camera.problem).toBe('denied');
  });

  it('opens the microphone where only the camera is forbidden', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    devices.forbidden.add('video');
    const { media } = setUp(devices, {}, ['camera']);
    await media.open();
    expect(media.state.microphone.active).toBe(true);
    expect(media.state.camera.problem).toBe('denied');
  });

  it('is a normal state outside a secure context', async () => {
    const media = new MediaManager({ devices: undefined, choices: CHOICES });
    await media.open();
    expect(media.state.microphone.problem).toBe('unsupported');
    expect(await media.startScreen()).toEqual({ problem: 'unsupported' });
  });

  it('uses the default where the preferred device is gone', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    const { media } = setUp(devices, { microphoneId: 'headset' });
    await media.open();
    expect(media.state.microphone).toMatchObject({ active: true, deviceLabel: 'Mic' });
  });

  it('uses another camera where the first is taken by another program', async () => {
    const devices = new FakeDevices('audio Mic', 'video Busy', 'video Free');
    devices.busy.add('Busy');
    const { media } = setUp(devices);
    await media.open();
    expect(media.state.camera).toMatchObject({ active: true, deviceLabel: 'Free' });
  });
});

describe('switching', () => {
  it('silences the microphone and keeps it open', async () => {
    const { media } = setUp(new FakeDevices('audio Mic', 'video Cam'));
    await media.open();
    const track = media.track('microphone');
    await media.set('microphone', false);
    expect(media.track('microphone')).toBe(track);
    expect(track?.enabled).toBe(false);
    expect(media.state.microphone).toMatchObject({ wanted: false, active: false });
    await media.set('microphone', true);
    expect(media.state.microphone.active).toBe(true);
  });

  it('releases the camera, and opens it again', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    const { media } = setUp(devices);
    const told: (string | null)[] = [];
    media.on('track', ({ source, track }) => {
      if (source === 'camera') told.push(track?.label ?? null);
    });
    await media.open();
    await media.set('camera', false);
    expect(devices.live).toEqual(['Mic']);
    await media.set('camera', true);
    expect(devices.live).toEqual(['Mic', 'Cam']);
    expect(told).toEqual(['Cam', null, 'Cam']);
  });

  it('ends at the last of many wishes', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    const { media } = setUp(devices, { cameraOn: false });
    await media.open();
    await Promise.all([true, false, true, false].map((on) => media.set('camera', on)));
    expect(media.state.camera).toMatchObject({ wanted: false, active: false, starting: false });
    expect(devices.live).toEqual(['Mic']);
  });

  it('follows a wish that comes out of the news of the one before', async () => {
    const { media } = setUp(new FakeDevices('audio Mic', 'video Cam'));
    await media.open();
    const stop = media.on('state', ({ microphone }) => {
      if (microphone.active) return;
      stop();
      void media.set('microphone', true);
    });
    await media.set('microphone', false);
    await settle();
    expect(media.state.microphone).toMatchObject({ wanted: true, active: true });
  });

  it('lets go of a camera that opens after it is no longer wanted', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    const { media } = setUp(devices, { cameraOn: false });
    await media.open();
    let open = () => {};
    devices.gate = new Promise((resolve) => {
      open = resolve;
    });
    const opening = media.set('camera', true);
    expect(media.state.camera).toMatchObject({ starting: true, active: false });
    media.close();
    open();
    await opening;
    expect(devices.live).toEqual([]);
  });

  it('changes the device while it is in use', async () => {
    const devices = new FakeDevices('audio Mic', 'audio Headset', 'video Cam');
    const { media } = setUp(devices);
    await media.open();
    await media.select('microphone', 'headset');
    expect(media.state.microphone.deviceLabel).toBe('Headset');
    expect(devices.live).toEqual(['Cam', 'Headset']);
  });

  it('tries again when asked again', async () => {
    const devices = new FakeDevices('audio Mic', 'video Cam');
    devices.busy.add('Cam');
    const { media } = setUp(devices);
    await media.open();
    expect(media.state.camera.problem).toBe('in-use');
    devices.busy.clear();
    await media.set('camera', true);
    expect(media.state.camera).toMatchObject({ active: true, problem: null });
  });
});

describe('devices that come and go', () => {
  it('falls back to the next device, silent if it was, and tells', async () => {
    const devices = new FakeDevices('audio Headset', 'audio Mic', 'video Cam');
    const { media, lost } = setUp(devices);
    await media.open();
    await media.set('microphone', false);
    await media.set('microphone', true);
    devices.unplug('Headset');
    await settle();
    expect(media.state.microphone).toMatchObject({ active: true, deviceLabel: 'Mic' });
    expect(lost).toEqual([{ device: 'microphone', label: 'Headset', replacement: 'Mic' }]);
  });

  it('goes back to what was lost once it is there again, and tells', async () => {
    const devices = new FakeDevices('audio Headset', 'audio Mic');
    const { media, returned } = setUp(devices, { cameraOn: false });
    await media.open();
    devices.unplug('Headset');
    await settle();
    expect(media.state.microphone.deviceLabel).toBe('Mic');
    devices.plug('audio Headset');
    await settle();
    expect(media.state.microphone).toMatchObject({ active: true, deviceLabel: 'Headset' });
    expect(returned).toEqual([{ device: 'microphone', label: 'Headset' }]);
    expect(devices.live).toEqual(['Headset']);
  });

  it('stays with what was chosen meanwhile', async () => {
    const devices = new FakeDevices('audio Headset', 'audio Mic');
    const { media, returned } = setUp(devices, { cameraOn: false });
    await media.open();
    devices.unplug('Headset');
    await settle();
    await media.select('microphone', 'mic', 'Mic');
    devices.plug('audio Headset');
    await settle();
    expect(media.state.microphone.deviceLabel).toBe('Mic');
    expect(returned).toEqual([]);
  });

  it('uses the chosen device as soon as it is plugged in', async () => {
    const devices = new FakeDevices('audio Mic');
    const { media } = setUp(devices, { cameraOn: false, microphoneId: 'headset' });
    await media.open();
    expect(media.state.microphone.deviceLabel).toBe('Mic');
    devices.plug('audio Headset');
    await settle();
    expect(media.state.microphone.deviceLabel).toBe('Headset');
  });

  it('asks again for a camera that another program holds, and tells once', async () => {
    vi.useFakeTimers();
    try {
      const devices = new FakeDevices('video Cam');
      devices.busy.add('Cam');
      const { media, problems, returned } = setUp(devices, { microphoneOn: false });
      await media.open();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(problems).toEqual([{ device: 'camera', problem: 'in-use' }]);
      expect(media.state.camera).toMatchObject({ starting: false, problem: 'in-use' });
      devices.busy.clear();
      await vi.advanceTimersByTimeAsync(30_000);
      expect(media.state.camera).toMatchObject({ active: true, problem: null });
      expect(returned).toEqual([{ device: 'camera', label: 'Cam' }]);
      media.close();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is off with one sentence where there is no other, and on with another when it is back', async () => {
    const devices = new FakeDevices('audio Headset');
    const { media, lost, problems, returned } = setUp(devices, { cameraOn: false });
    await media.open();
    devices.unplug('Headset');
    await settle();
    expect(lost).toEqual([{ device: 'microphone', label: 'Headset', replacement: null }]);
    expect(problems).toEqual([]);
    devices.plug('audio Headset');
    await settle();
    expect(media.state.microphone).toMatchObject({ active: true, problem: null });
    expect(returned).toEqual([{ device: 'microphone', label: 'Headset' }]);
  });

  it('is taken in mid-call by another program, which is no unplugging', async () => {
    const devices = new FakeDevices('video Cam');
    const { media, lost, problems } = setUp(devices, { microphoneOn: false });
    await media.open();
    devices.busy.add('Cam');
    devices.given[0]!.unplug();
    await settle();
    expect(problems).toEqual([{ device: 'camera', problem: 'in-use' }]);
    expect(lost).toEqual([]);
    media.close();
  });

  it('is forbidden in mid-call, and on again when it is allowed again', async () => {
    const devices = new FakeDevices('audio Mic');
    const { media, page, allow, lost, problems, returned } = setUp(devices, { cameraOn: false });
    await media.open();
    devices.forbidden.add('audio');
    devices.given[0]!.unplug();
    await settle();
    expect(problems).toEqual([{ device: 'microphone', problem: 'denied' }]);
    expect(lost).toEqual([]);
    const asked = devices.requests.length;
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(devices.requests).toHaveLength(asked);
    allow();
    await settle();
    expect(media.state.microphone).toMatchObject({ active: true, problem: null });
    expect(returned).toEqual([{ device: 'microphone', label: 'Mic' }]);
  });

  it('is taken while the page is at the back, and asked for anew without a word when it is not', async () => {
    const devices = new FakeDevices('video Phone');
    const { media, page, lost, problems, returned } = setUp(devices, { microphoneOn: false });
    await media.open();
    page.hidden = true;
    devices.forbidden.add('video');
    devices.given[0]!.unplug();
    await settle();
    expect(media.state.camera).toMatchObject({ wanted: true, active: false });
    devices.forbidden.clear();
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(media.state.camera).toMatchObject({ active: true, problem: null });
    expect([...lost, ...problems, ...returned]).toEqual([]);
  });

  it('tells nothing of a device that ends and is given again at once', async () => {
    const devices = new FakeDevices('audio Mic');
    const { media, lost } = setUp(devices, { cameraOn: false });
    await media.open();
    devices.given[0]!.unplug();
    await settle();
    expect(media.state.microphone.active).toBe(true);
    expect(lost).toEqual([]);
  });

  it('is not active while the system silences it, and asked for anew when the page is back', async () => {
    const devices = new FakeDevices('video Phone');
    const { media, page } = setUp(devices, { microphoneOn: false });
    await media.open();
    devices.given[0]!.dispatchEvent(new Event('mute'));
    expect(media.state.camera).toMatchObject({ wanted: true, active: false });
    page.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(media.state.camera.active).toBe(true);
    expect(devices.given).toHaveLength(2);
  });

  it('does not open another microphone while muted', async () => {
    const devices = new FakeDevices('audio Headset', 'audio Mic');
    const { media, lost } = setUp(devices, { cameraOn: false });
    await media.open();
    await media.set('microphone', false);
    devices.unplug('Headset');
    await settle();
    expect(devices.live).toEqual([]);
    expect(lost).toHaveLength(1);
    await media.set('microphone', true);
    expect(media.state.microphone.deviceLabel).toBe('Mic');
  });

  it('opens the camera when one is plugged in', async () => {
    const devices = new FakeDevices('audio Mic');
    const { media } = setUp(devices);
    await media.open();
    devices.plug('video Cam');
    await settle();
    expect(media.state.camera).toMatchObject({ active: true, problem: null });
    expect(media.state.cameras).toHaveLength(1);
  });
});

describe('what was chosen before', () => {
  it('is found again by its label where the browser gave it another id', async () => {
    const devices = new FakeDevices('audio Mic', 'audio Headset');
    const { media } = setUp(devices, {
      cameraOn: false,
      microphoneId: 'an-old-id',
      labels: { microphone: 'Headset', camera: null, speaker: null },
    });
    await media.open();
    expect(media.state.microphone.deviceLabel).toBe('Headset');
  });

  it('lets the camera at the other side take over', async () => {
    const devices = new FakeDevices('video Front');
    const { media } = setUp(devices, { microphoneOn: false });
    await media.open();
    await media.face('environment');
    expect(devices.requests.at(-1)?.video).toMatchObject({ facingMode: { ideal: 'environment' } });
    expect(devices.live).toEqual(['Front']);
  });

  it('treats the sound anew without a gap', async () => {
    const devices = new FakeDevices('audio Mic');
    const { media } = setUp(devices, { cameraOn: false });
    await media.open();
    await media.treatSound({
      echoCancellation: false,
      autoGainControl: true,
      noiseSuppression: 'off',
    });
    expect(devices.requests.at(-1)?.audio).toMatchObject({
      echoCancellation: false,
      noiseSuppression: false,
    });
    expect(devices.live).toEqual(['Mic']);
  });
});

describe('sharing a screen', () => {
  it('captures its sound as well, and ends with the button of the browser', async () => {
    const devices = new FakeDevices();
    devices.screen = 'with-sound';
    const { media } = setUp(devices);
    expect(await media.startScreen()).toBe('started');
    expect(media.state.screen).toMatchObject({ active: true, starting: false, withSound: true });
    expect(media.track('screen')?.contentHint).toBe('detail');
    devices.given[0]!.unplug();
    expect(media.state.screen.active).toBe(false);
    expect(devices.live).toEqual([]);
  });

  it('takes a closed picker for no error', async () => {
    const devices = new FakeDevices();
    devices.screen = 'cancelled';
    const { media } = setUp(devices);
    expect(await media.startScreen()).toBe('cancelled');
    expect(media.state.screen).toMatchObject({ active: false, starting: false, withSound: false });
  });

  it('gives the last picture while it is paused, and the sound silent', async () => {
    const devices = new FakeDevices();
    devices.screen = 'with-sound';
    const { media } = setUp(devices);
    await media.startScreen();
    const live = media.track('screen');
    await media.pauseScreen(true);
    expect(media.state.screen.paused).toBe(true);
    expect(media.track('screen')?.label).toBe('Screen frozen');
    expect(media.track('screen-audio')?.enabled).toBe(false);
    await media.pauseScreen(false);
    expect(media.track('screen')).toBe(live);
    expect(media.track('screen-audio')?.enabled).toBe(true);
  });

  it('puts something else in the place of what is shared, without an end between', async () => {
    const devices = new FakeDevices();
    const { media } = setUp(devices);
    await media.startScreen();
    const first = media.track('screen');
    const told: (MediaStreamTrack | null)[] = [];
    media.on('track', ({ track }) => told.push(track));
    await media.changeScreen();
    expect(told).toEqual([media.track('screen')]);
    expect(media.track('screen')).not.toBe(first);
    expect(first?.readyState).toBe('ended');
  });

  it('asks for smooth motion or sharp text by the hint on its track', async () => {
    const { media } = setUp(new FakeDevices());
    await media.startScreen();
    media.showScreenAs('motion');
    expect(media.track('screen')?.contentHint).toBe('motion');
    expect(media.state.screen.content).toBe('motion');
  });
});
