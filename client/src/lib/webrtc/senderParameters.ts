import type { MediaSource } from './media';
import type { SendLimits } from './sendBudget';

/**
 * What gives way first where the network or the processor is short: a face may lose pixels but not
 * its motion, the text of a screen may lose motion but not its pixels.
 */
const DEGRADATION: Readonly<Partial<Record<MediaSource, RTCDegradationPreference>>> = {
  camera: 'maintain-framerate',
  screen: 'maintain-resolution',
};

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
  const degradationPreference = DEGRADATION[source];
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
  { maxBitrate, maxFramerate, maxHeight }: SendLimits,
): Partial<RTCRtpEncodingParameters> {
  const priority = source === 'microphone' ? 'high' : 'low';
  return {
    maxBitrate,
    priority,
    networkPriority: priority,
    ...(maxFramerate !== undefined && { maxFramerate }),
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
