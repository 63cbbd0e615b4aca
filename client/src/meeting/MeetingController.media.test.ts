import { beforeEach, describe, expect, it } from 'vitest';

import { useDevicesStore } from '@/store/useDevicesStore';

import {
  devices,
  join,
  kinds,
  me,
  meeting,
  notices,
  refuse,
  session,
  settle,
  socket,
  startController,
} from './testing/controller';

beforeEach(startController);

describe('own media', () => {
  beforeEach(() => join());

  it('is told to the others as the track really is', async () => {
    await meeting.devices.toggle('microphone');
    expect(me()?.isMuted).toBe(true);
    await meeting.devices.toggle('camera');
    expect(me()?.isVideoOff).toBe(true);
    expect(session().published.has('camera')).toBe(false);
    expect(socket.payloads('toggle-audio')).toEqual([{ roomId: 'room', enabled: false }]);
    expect(socket.payloads('toggle-video')).toEqual([{ roomId: 'room', enabled: false }]);
    expect(useDevicesStore.getState().choices).toMatchObject({
      microphoneOn: false,
      cameraOn: false,
    });
  });

  it('is told when the device is unplugged', async () => {
    devices.unplug('Cam');
    await settle();
    expect(me()?.isVideoOff).toBe(true);
    expect(kinds()).toContain('device-lost');
  });

  it('is switched off again where the server refuses it', async () => {
    await meeting.devices.set('camera', false);
    socket.answer('toggle-video', () => refuse('VIDEO_DISABLED', 'Cameras are off'));
    await meeting.devices.set('camera', true);
    await settle();
    expect(me()?.isVideoOff).toBe(true);
    expect(devices.live).toEqual(['Mic']);
    expect(notices).toContainEqual({
      kind: 'action-failed',
      action: 'camera',
      code: 'VIDEO_DISABLED',
      message: 'Cameras are off',
    });
  });

  it('obeys the host, and may be switched on again', async () => {
    socket.emit('force-mute', {});
    expect(me()?.isMuted).toBe(true);
    expect(notices).toEqual([{ kind: 'forced-off', source: 'microphone', by: null }]);
    await meeting.devices.toggle('microphone');
    expect(me()?.isMuted).toBe(false);
    socket.emit('force-video-off', {});
    await settle();
    expect(me()?.isVideoOff).toBe(true);
  });

  it('stays off after a reload where the host switched it off', async () => {
    socket.emit('force-mute', {});
    socket.emit('force-video-off', {});
    await settle();
    expect(useDevicesStore.getState().choices).toMatchObject({
      microphoneOn: false,
      cameraOn: false,
    });
  });

  it('speaks as long as the key is held, and stays open where it was', async () => {
    await meeting.devices.set('microphone', false);
    meeting.devices.pushToTalk(true);
    meeting.devices.pushToTalk(true); // the key repeats
    expect(me()?.isMuted).toBe(false);
    meeting.devices.pushToTalk(false);
    expect(me()?.isMuted).toBe(true);
    await meeting.devices.set('microphone', true);
    meeting.devices.pushToTalk(true);
    meeting.devices.pushToTalk(false);
    expect(me()?.isMuted).toBe(false);
    expect(useDevicesStore.getState().choices.microphoneOn).toBe(true);
  });

  it('shares a screen until the button of the browser ends it', async () => {
    await meeting.screen.start();
    expect(me()?.isScreenSharing).toBe(true);
    expect(session().published.has('screen')).toBe(true);
    devices.given.find(({ label }) => label === 'Screen')!.unplug();
    expect(me()?.isScreenSharing).toBe(false);
    expect(socket.payloads('start-screen-share')).toHaveLength(1);
    expect(socket.payloads('stop-screen-share')).toHaveLength(1);
  });

  it('tells the others that the shared screen is paused', async () => {
    await meeting.screen.start();
    await meeting.screen.pause(true);
    expect(me()?.isScreenPaused).toBe(true);
    await meeting.screen.pause(false);
    expect(socket.payloads('pause-screen-share')).toEqual([
      { roomId: 'room', paused: true },
      { roomId: 'room', paused: false },
    ]);
  });

  it('shares nothing where the room does not allow it', async () => {
    socket.answer('start-screen-share', () => refuse('SCREEN_SHARE_DISABLED'));
    await meeting.screen.start();
    await settle();
    expect(me()?.isScreenSharing).toBe(false);
    expect(kinds()).toEqual(['action-failed']);
  });

  it('uses another device, and remembers it', async () => {
    devices.plug('audio Headset');
    await meeting.devices.select('microphone', 'headset');
    await meeting.devices.select('speaker', 'loud');
    expect(session().published.get('microphone')?.label).toBe('Headset');
    expect(useDevicesStore.getState().choices).toMatchObject({
      microphoneId: 'headset',
      speakerId: 'loud',
    });
  });
});
