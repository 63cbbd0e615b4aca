import type { MediaSource } from './media';
import type { SendLimits } from './sendBudget';

/**
 * What gives way first where the network or the processor is short: a face may lose pixels but not
 * its motion, the text of a screen may lose motion but not its pixels.
 */
function degradationOf(
  source: MediaSource,
  track: MediaStreamTrack | null,
): RTCDegradationPreference | null {
  if (source === 'camera') return 'maintain-framerate';
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
  const degradationPreference = degradationOf(source, sender.track);
  Object.assign(encoding, encodingOf(sender.track, source, limits));
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

function encodingOf(
  track: MediaStreamTrack | null,
  source: MediaSource,
  { maxBitrate, maxFramerate, maxHeight, isPaused = false }: SendLimits,
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
    ...(maxHeight !== undefined && { scaleResolutionDownBy: scaleTo(track, maxHeight) }),
  };
}

/** The factor by which a picture is made smaller so that it is at most `maxHeight` pixels high. */
function scaleTo(track: MediaStreamTrack | null, maxHeight: number): number {
  // A phone held upright gives a picture higher than wide: the shorter side counts.
  const { height, width } = track?.getSettings() ?? {};
  const rows = Math.min(height ?? maxHeight, width ?? maxHeight);
  return Math.max(1, rows / maxHeight);
}
