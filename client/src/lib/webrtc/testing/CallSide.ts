import type { ConnectionState, MediaSource } from '../media';
import { PeerConnection } from '../PeerConnection';

import type { FakePeerConnection } from './FakePeerConnection';
import { fakePlatform } from './fakePlatform';
import { fakeTrack } from './FakeTrack';
import type { FakeSender } from './FakeTransceiver';
import type { SignalHub } from './SignalHub';

/** One side of a call over a simulated network, with what it was told. */
export class CallSide {
  readonly local = new Map<MediaSource, MediaStreamTrack>();
  readonly tracks = new Map<MediaSource, MediaStreamTrack>();
  readonly states: ConnectionState[] = [];
  broken = 0;
  readonly peer: PeerConnection;
  readonly fake: FakePeerConnection;

  constructor(hub: SignalHub, id: string, other: string, initiator: boolean) {
    const platform = fakePlatform();
    const channel = hub.channel(id);
    this.peer = new PeerConnection({
      platform,
      configuration: {},
      streams: { main: platform.createStream(), screen: platform.createStream() },
      local: this.local,
      polite: id < other,
      initiator,
      peers: 1,
      send: (signal) => channel.send(other, signal),
    });
    const [fake] = platform.connections;
    if (!fake) throw new Error('no connection was made');
    this.fake = fake;
    this.peer.on('track', ({ source, track }) => this.tracks.set(source, track));
    this.peer.on('track-ended', ({ source }) => this.tracks.delete(source));
    this.peer.on('state', (state) => this.states.push(state));
    this.peer.on('broken', () => (this.broken += 1));
    channel.onSignal((_, signal) => void this.peer.handle(signal));
  }

  /** What sends a source to the other side. */
  sender(source: MediaSource): FakeSender {
    const sender = this.peer.sender(source);
    if (!sender) throw new Error(`nothing sends the ${source}`);
    return sender as unknown as FakeSender;
  }

  share(on = true): void {
    if (on) this.local.set('screen', fakeTrack('video', 'screen'));
    else this.local.delete('screen');
    void this.peer.sync();
  }
}
