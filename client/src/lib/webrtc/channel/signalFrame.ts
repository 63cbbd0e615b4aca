import type { Signal } from '../SignalingChannel';
import type { PeerFrame } from './PeerFrame';

/** Characters that the server takes, too. */
const MAX_SDP = 200_000;
const MAX_CANDIDATE = 2_048;
const MAX_NAME = 256;

/** Whether a frame is about the connection itself, whatever is in it. */
export function isSignalFrame({ kind }: PeerFrame): boolean {
  return kind === 'description' || kind === 'candidate';
}

/** The signal that a frame carries: it is written as one; null where it is none. */
export function signalIn(frame: PeerFrame): Signal | null {
  if (frame.kind === 'description') return descriptionIn(frame['description']);
  if (frame.kind === 'candidate') return candidateIn(frame['candidate']);
  return null;
}

function descriptionIn(value: unknown): Signal | null {
  if (!isRecord(value)) return null;
  const { type, sdp } = value;
  if (type !== 'offer' && type !== 'answer') return null;
  if (!isText(sdp, MAX_SDP)) return null;
  return { kind: 'description', description: { type, sdp } };
}

function candidateIn(value: unknown): Signal | null {
  if (value === null) return { kind: 'candidate', candidate: null };
  if (!isRecord(value)) return null;
  const { candidate, sdpMid = null, sdpMLineIndex = null, usernameFragment = null } = value;
  if (!isText(candidate, MAX_CANDIDATE)) return null;
  if (!isTextOrNull(sdpMid) || !isTextOrNull(usernameFragment)) return null;
  if (!isIndexOrNull(sdpMLineIndex)) return null;
  return {
    kind: 'candidate',
    candidate: { candidate, sdpMid, sdpMLineIndex, usernameFragment },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value, MAX_NAME);
}

function isIndexOrNull(value: unknown): value is number | null {
  if (value === null) return true;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535;
}
