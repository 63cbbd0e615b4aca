import { beforeEach, describe, expect, it } from 'vitest';

import { FakeDataChannel } from '../testing/FakeDataChannel';
import { FrameAllowance } from './FrameAllowance';
import { MAX_FRAME_CHARACTERS, PeerChannel } from './PeerChannel';
import type { PeerFrame } from './PeerFrame';
import { signalIn } from './signalFrame';

let channel: PeerChannel;
let data: FakeDataChannel;
let frames: PeerFrame[];

beforeEach(() => {
  data = new FakeDataChannel();
  const connection = { createDataChannel: () => data } as unknown as RTCPeerConnection;
  channel = new PeerChannel();
  frames = [];
  channel.on('frame', (frame) => frames.push(frame));
  channel.adopt(connection, { type: 'offer', sdp: 'v=0\nm=application 9 UDP/DTLS/SCTP x\n' });
  data.join(new FakeDataChannel());
});

describe('a channel', () => {
  it('carries frames of any kind', () => {
    data.receive('{"kind":"state","isMuted":true}');
    data.receive('{"kind":"of another version"}');
    expect(frames).toEqual([{ kind: 'state', isMuted: true }, { kind: 'of another version' }]);
    expect(channel.send({ kind: 'state' })).toBe(true);
    expect(data.sent).toEqual(['{"kind":"state"}']);
  });

  it('is not opened towards whoever offers none', () => {
    const other = new PeerChannel();
    const connection = {} as RTCPeerConnection; // would throw
    other.adopt(connection, { type: 'offer', sdp: 'v=0\nm=audio 9 x\n' });
    expect(other.isOpen).toBe(false);
    expect(other.send({ kind: 'state' })).toBe(false);
  });

  it.each(['', '[]', 'null', '{}', '{"kind":1}', '{"kind":"state"', '"state"'])(
    'drops what is no frame: %s',
    (written) => {
      data.receive(written);
      expect(frames).toEqual([]);
    },
  );

  it('drops what is no text or too long, and sends nothing of the kind', () => {
    const long = { kind: 'x'.repeat(MAX_FRAME_CHARACTERS) };
    data.receive(JSON.stringify(long));
    data.receive(new ArrayBuffer(8));
    expect(frames).toEqual([]);
    expect(channel.send(long)).toBe(false);
  });

  it('sends nothing while too much waits', () => {
    data.bufferedAmount = 2_000_000;
    expect(channel.send({ kind: 'state' })).toBe(false);
  });

  it('lets wait what is sent while it is held, as far as there is room', () => {
    channel.hold();
    expect(channel.send({ kind: 'first' })).toBe(true);
    channel.hold();
    expect(channel.send({ kind: 'second' })).toBe(true);
    const long = { kind: 'x'.repeat(200_000) };
    expect(Array.from({ length: 6 }, () => channel.send(long)).at(-1)).toBe(false);
    expect(data.sent).toEqual([]);
    channel.release();
    expect(data.sent.slice(0, 2)).toEqual(['{"kind":"first"}', '{"kind":"second"}']);
    channel.send({ kind: 'third' });
    channel.release();
    expect(data.sent.at(-1)).toBe('{"kind":"third"}');
    expect(data.sent).toHaveLength(7);
  });

  it('does not listen any more to whoever floods it', () => {
    for (let count = 0; count < 1_000; count += 1) data.receive('{"kind":"state"}');
    expect(frames.length).toBeLessThan(300);
    expect(data.readyState).toBe('closed');
    expect(channel.send({ kind: 'state' })).toBe(false);
  });
});

describe('what a peer may tell', () => {
  it('is so much at once, and more with time', () => {
    let now = 0;
    const allowance = new FrameAllowance(() => now);
    const taken = () => {
      let count = 0;
      while (allowance.spend(10) === 'taken') count += 1;
      return count;
    };
    expect(taken()).toBe(200);
    now = 1_000;
    expect(taken()).toBe(50);
    now = 60_000;
    expect(taken()).toBe(200);
  });

  it('is counted by its length, too', () => {
    const allowance = new FrameAllowance(() => 0);
    expect(allowance.spend(1_999_999)).toBe('taken');
    expect(allowance.spend(2)).toBe('refused');
    expect(allowance.spend(1)).toBe('taken');
  });
});

describe('a signal in a frame', () => {
  const offer = { kind: 'description', description: { type: 'offer', sdp: 'v=0' } };
  const candidate = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };

  it.each([offer, { kind: 'candidate', candidate }, { kind: 'candidate', candidate: null }])(
    'is read as it was written: %j',
    (frame) => {
      expect(signalIn(frame)).toEqual(frame);
    },
  );

  it('need not tell all of a candidate', () => {
    expect(signalIn({ kind: 'candidate', candidate: { candidate: 'c' } })).toMatchObject({
      candidate: { candidate: 'c', sdpMid: null, usernameFragment: null },
    });
  });

  it.each([
    { kind: 'description' },
    { kind: 'description', description: 'v=0' },
    { kind: 'description', description: { type: 'rollback', sdp: '' } },
    { kind: 'description', description: { type: 'offer', sdp: 'x'.repeat(200_001) } },
    { kind: 'candidate' },
    { kind: 'candidate', candidate: { candidate: 'x'.repeat(2_049) } },
    { kind: 'candidate', candidate: { ...candidate, sdpMid: 0 } },
    { kind: 'candidate', candidate: { ...candidate, sdpMLineIndex: -1 } },
    { kind: 'candidate', candidate: { ...candidate, usernameFragment: 'x'.repeat(257) } },
    { kind: 'state' },
  ])('is none where the server would not carry it', (frame) => {
    expect(signalIn(frame)).toBeNull();
  });
});
