import { beforeEach, describe, expect, it } from 'vitest';

import type { MediaSource } from './media';
import { SenderControl } from './SenderControl';
import { fakeTrack } from './testing/FakeTrack';
import { FakeSender } from './testing/FakeTransceiver';

const VP8 = { mimeType: 'video/VP8', clockRate: 90_000, payloadType: 96 };
const RTX = { mimeType: 'video/rtx', clockRate: 90_000, payloadType: 97, sdpFmtpLine: 'apt=96' };
const VP9 = {
  mimeType: 'video/VP9',
  clockRate: 90_000,
  payloadType: 98,
  sdpFmtpLine: 'profile-id=0',
};

let microphone: FakeSender;
let camera: FakeSender;

function sender(kind: 'audio' | 'video'): FakeSender {
  return new FakeSender(fakeTrack(kind));
}

function control({ canForget = true } = {}): SenderControl {
  const all: [MediaSource, FakeSender][] = [
    ['microphone', microphone],
    ['camera', camera],
  ];
  return new SenderControl({
    senders: () =>
      all.map(([source, each]) => ({ source, sender: each as unknown as RTCRtpSender })),
    peers: 1,
    canForget: () => canForget,
  });
}

function encoding({ parameters }: FakeSender): unknown {
  return parameters.encodings[0];
}

beforeEach(() => {
  microphone = sender('audio');
  camera = sender('video');
  camera.parameters.codecs = [VP8, RTX, VP9];
});

describe('what is sent to a peer', () => {
  it('costs what there is for so many', async () => {
    const sending = control();
    await sending.apply();
    expect(encoding(camera)).toMatchObject({ active: true, maxBitrate: 1_700_000 });
    sending.setPeers(4);
    sending.narrow((_, limits) => ({ ...limits, maxFramerate: 7 }));
    await sending.apply();
    expect(encoding(camera)).toMatchObject({ maxBitrate: 600_000, maxFramerate: 7 });
  });

  it('is sound alone while the path is gone, and what was lost on it is forgotten', async () => {
    const sending = control();
    sending.hold(true);
    await sending.apply();
    const { mimeType, clockRate, sdpFmtpLine } = VP9;
    expect(encoding(camera)).toMatchObject({
      active: false,
      codec: { mimeType, clockRate, sdpFmtpLine },
    });
    expect(encoding(microphone)).toMatchObject({ active: true });
    sending.hold(false);
    await sending.sendKeyFrames();
    expect(encoding(camera)).toMatchObject({ active: true });
    expect(encoding(camera)).not.toHaveProperty('codec');
    expect(camera.keyFrames).toBe(1);
  });

  it('has no picture in a pause, and none again that was lost before it', async () => {
    const sending = control();
    sending.narrow((_, limits) => ({ ...limits, isPaused: true }));
    await sending.apply();
    expect(encoding(camera)).toMatchObject({ active: false, codec: { mimeType: 'video/VP9' } });
  });

  it('goes on with pictures that owe nothing to those before', async () => {
    const sending = control();
    const codecs: unknown[] = [];
    const { setParameters } = camera;
    camera.setParameters = (parameters, options) => {
      const [{ active, codec } = {}] = parameters.encodings as {
        active?: boolean;
        codec?: RTCRtpCodec;
      }[];
      codecs.push([active, codec?.mimeType]);
      return setParameters.call(camera, parameters, options);
    };
    sending.forgetPictures();
    await sending.apply();
    expect(codecs.slice(0, 2)).toEqual([
      [false, 'video/VP9'],
      [true, undefined],
    ]);
  });

  it('has pictures where nothing else would tell that the path is back', async () => {
    microphone.track = null;
    const sending = control();
    sending.hold(true);
    await sending.apply();
    expect(encoding(camera)).toMatchObject({ active: true });
  });

  it('has pictures where the browser would not forget them, or has no other codec', async () => {
    const unable = control({ canForget: false });
    unable.hold(true);
    await unable.apply();
    expect(encoding(camera)).toMatchObject({ active: true });
    camera.parameters.codecs = [VP8, RTX];
    const alone = control();
    alone.hold(true);
    await alone.apply();
    expect(encoding(camera)).toMatchObject({ active: true });
  });

  it('changes no more once the connection is closed', async () => {
    const sending = control();
    sending.close();
    sending.hold(true);
    await sending.apply();
    await sending.sendKeyFrames();
    expect(encoding(camera)).toEqual({});
    expect(camera.keyFrames).toBe(0);
  });
});
