import type { MediaSource } from './media';
import type { SendLimits } from './sendBudget';

/** Rows under which a face is no face any more. */
const LEAST_ROWS = 90;

/**
 * What gives way first where the network or the processor is short: a face may lose pixels but not
 * its motion, the text of a screen may lose motion but not its pixels.
 *
 * A picture that we made smaller ourselves keeps its size: the browser would make it smaller still, and
 * takes ten seconds and more to undo that step by step. This way it has nothing to undo.
 */
function degradationOf(
  source: MediaSource,
  track: MediaStreamTrack | null,
  { keepsSize = false }: SendLimits,
): RTCDegradationPreference | null {
  if (source === 'camera') return keepsSize ? 'maintain-resolution' : 'maintain-framerate';
  if (source !== 'screen') return null;
  return showsMotion(track) ? 'maintain-framerate' : 'maintain-resolution';
}

/** Frames per second of a screen whose text is to be sharp: more would take bits from it. */
const TEXT_FRAME_RATE = 15;

/** Whether the person asked for smooth motion of what they share. */
function showsMotion(track: MediaStreamTrack | null): boolean {
  return track?.contentHint === 'motion';
}

/**
 * Applies limits to what a sender sends.
 *
 * A browser refuses parameters while a negotiation changes them; then nothing is changed, and the next
 * end of a negotiation asks again.
 *
 * @returns whether they were taken
 */
export async function applyLimits(
  sender: RTCRtpSender,
  source: MediaSource,
  limits: SendLimits,
): Promise<boolean> {
  const parameters = sender.getParameters();
  const [encoding] = parameters.encodings;
  if (!encoding) return false;
  const degradationPreference = degradationOf(source, sender.track, limits);
  Object.assign(encoding, encodingOf(sender.track, source, limits));
  chooseCodec(encoding, limits.forgets ? spareOf(parameters.codecs) : null);
  try {
    await sender.setParameters({
      ...parameters,
      ...(degradationPreference && { degradationPreference }),
    });
    return true;
  } catch {
    return false;
  }
}

/** W3C WebRTC Extensions, section 5.1; lib.dom does not know of it. */
interface CodecEncoding extends RTCRtpEncodingParameters {
  codec?: RTCRtpCodec;
}

/**
 * Sends nothing where there is a `spare` codec, or with the usual one. With another codec Chromium makes another
 * stream, and what it keeps to send again goes with the old one.
 */
function chooseCodec(encoding: CodecEncoding, spare: RTCRtpCodec | null): void {
  if (spare) Object.assign(encoding, { codec: spare, active: false });
  else delete encoding.codec;
}

/** Codecs for pictures, those first that begin the soonest. */
const PICTURE_CODECS = ['video/VP8', 'video/VP9', 'video/H264', 'video/AV1'] as const;

/** Another codec for pictures than the one in use, which is the first that was agreed on. */
function spareOf([used, ...others]: readonly RTCRtpCodecParameters[]): RTCRtpCodec | null {
  const spare = PICTURE_CODECS.filter((name) => name !== used?.mimeType)
    .map((name) => others.find(({ mimeType }) => mimeType === name))
    .find((each) => each !== undefined);
  if (!spare) return null;
  const { mimeType, clockRate, sdpFmtpLine } = spare;
  return { mimeType, clockRate, ...(sdpFmtpLine && { sdpFmtpLine }) };
}

function encodingOf(
  track: MediaStreamTrack | null,
  source: MediaSource,
  { maxBitrate, maxFramerate, maxHeight, shrink, isPaused = false }: SendLimits,
): Partial<RTCRtpEncodingParameters> {
  const priority = source === 'microphone' ? 'high' : 'low';
  const isText = source === 'screen' && !showsMotion(track);
  const frameRateLimit = isText ? TEXT_FRAME_RATE : Infinity;
  return {
    active: !isPaused,
    maxBitrate,
    priority,
    networkPriority: priority,
    ...(maxFramerate !== undefined && { maxFramerate: Math.min(maxFramerate, frameRateLimit) }),
    ...(maxHeight !== undefined && { scaleResolutionDownBy: scaleTo(track, maxHeight, shrink) }),
  };
}

/**
 * The factor by which a picture is made smaller so that it is at most `maxHeight` pixels high, and
 * `shrink` times smaller than that, but still a picture.
 */
function scaleTo(track: MediaStreamTrack | null, maxHeight: number, shrink = 1): number {
  // A phone held upright gives a picture higher than wide: the shorter side counts.
  const { height, width } = track?.getSettings() ?? {};
  const rows = Math.min(height ?? maxHeight, width ?? maxHeight);
  const scale = Math.max(1, rows / maxHeight);
  return Math.max(scale, Math.min(scale * shrink, rows / LEAST_ROWS));
}
