import type { CreateConnection } from './LoopbackPair';

/** Milliseconds that a STUN server has to answer. */
const PATIENCE_MS = 4_000;

/**
 * Whether packets reach a STUN server and come back.
 *
 * A browser that learns no other address than its own tells none: then gathering just ends, without an
 * error (W3C WebRTC 1.0, section 4.8.2: 701 where a server could not be reached).
 */
export async function probeUdp(
  servers: readonly RTCIceServer[],
  create: CreateConnection,
): Promise<boolean> {
  const connection = create({ iceServers: [...servers] });
  connection.createDataChannel('udp');
  let hasFailed = false;
  const answered = new Promise<boolean>((resolve) => {
    connection.onicecandidateerror = () => {
      hasFailed = true;
    };
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.type === 'srflx') resolve(true);
      else if (candidate === null) resolve(!hasFailed);
    };
  });
  const gaveUp = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    await connection.setLocalDescription();
    return await Promise.race([answered, gaveUp]);
  } finally {
    connection.close();
  }
}
