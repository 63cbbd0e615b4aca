/** Share of packets lost from which on each carries the sound of the one before as well (RFC 2198). */
const PROTECT_LOSS = 0.02;
const RELAX_LOSS = 0.005;

/** What lib.dom does not know yet (W3C WebRTC Extensions, section 5.5). */
interface EncodingWithCodec extends RTCRtpEncodingParameters {
  codec?: RTCRtpCodec;
}

/** Sends sound with redundancy while packets are lost; where the browser cannot, all stays as it is. */
export async function protectSound(sender: RTCRtpSender, loss: number): Promise<void> {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings as EncodingWithCodec[];
  const codecNamed = (name: string) => parameters.codecs.find(({ mimeType }) => mimeType === name);
  const redundant = codecNamed('audio/red');
  const plain = codecNamed('audio/opus');
  if (!encoding || !redundant || !plain) return;
  const isProtected = encoding.codec?.mimeType === 'audio/red';
  if (isProtected ? loss > RELAX_LOSS : loss < PROTECT_LOSS) return;
  const { mimeType, clockRate, channels, sdpFmtpLine } = isProtected ? plain : redundant;
  encoding.codec = {
    mimeType,
    clockRate,
    ...(channels !== undefined && { channels }),
    ...(sdpFmtpLine !== undefined && { sdpFmtpLine }),
  };
  await sender.setParameters(parameters).catch(() => undefined);
}
