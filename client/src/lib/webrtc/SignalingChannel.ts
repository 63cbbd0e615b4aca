import type { Unsubscribe } from '../TypedEmitter';

/** One message between two peers: a description, or an ICE candidate (null is the end of them). */
export type Signal =
  | { readonly kind: 'description'; readonly description: RTCSessionDescriptionInit }
  | { readonly kind: 'candidate'; readonly candidate: RTCIceCandidateInit | null };

/** Carries signals between peers in order; loses them while the server is away. */
export interface SignalingChannel {
  /** Sends a signal; false where the server is known to be away. */
  send(socketId: string, signal: Signal): boolean;
  /** Listens to what the others send, until the answer is called. */
  onSignal(listener: (senderSocketId: string, signal: Signal) => void): Unsubscribe;
}
