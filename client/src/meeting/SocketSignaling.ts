import type { Unsubscribe } from '@/lib/TypedEmitter';
import type { SocketTransport } from '@/lib/socket/SocketClient';
import type { Signal, SignalingChannel } from '@/lib/webrtc/SignalingChannel';
import type { IceCandidate, SessionDescription } from '@/protocol/events.gen';

/** What a candidate does not tell is sent as not known. */
const NO_CANDIDATE: IceCandidate = {
  candidate: '',
  sdpMid: null,
  sdpMLineIndex: null,
  usernameFragment: null,
};

/** Carries the signals of peers over the server. */
export class SocketSignaling implements SignalingChannel {
  readonly #socket: SocketTransport;

  constructor(socket: SocketTransport) {
    this.#socket = socket;
  }

  send(targetId: string, signal: Signal): boolean {
    if (signal.kind === 'candidate') {
      const candidate = signal.candidate && { ...NO_CANDIDATE, ...signal.candidate };
      return this.#socket.send('ice-candidate', { targetId, candidate });
    }
    const { type, sdp = '' } = signal.description;
    const event = type === 'offer' ? 'offer' : 'answer';
    // Without it a path is never mended: the first to notice where the server is no longer reached.
    return this.#socket.deliver(event, { targetId, sdp: { type, sdp } });
  }

  onSignal(listener: (senderSocketId: string, signal: Signal) => void): Unsubscribe {
    const onDescription = ({ senderId, sdp }: { senderId: string; sdp: SessionDescription }) =>
      listener(senderId, { kind: 'description', description: sdp });
    const subscriptions = [
      this.#socket.on('offer', onDescription),
      this.#socket.on('answer', onDescription),
      this.#socket.on('ice-candidate', ({ senderId, candidate }) =>
        listener(senderId, { kind: 'candidate', candidate }),
      ),
    ];
    return () => {
      for (const stop of subscriptions) stop();
    };
  }
}
