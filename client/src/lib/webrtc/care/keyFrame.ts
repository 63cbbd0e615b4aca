/** A sender that can be asked for a key frame, as not all browsers' can. */
interface KeyFrameSender {
  generateKeyFrame?: () => Promise<unknown>;
}

/** Has a sender's encoder make a picture that needs none before it. */
export async function sendKeyFrame(sender: RTCRtpSender): Promise<void> {
  const { generateKeyFrame } = sender as KeyFrameSender;
  try {
    if (generateKeyFrame) await generateKeyFrame.call(sender);
    else await restartEncoder(sender);
  } catch {
    // Not in a state to send: then nothing is missing there either.
  }
}

/** An encoding that is switched off and on begins with a key frame. */
async function restartEncoder(sender: RTCRtpSender): Promise<void> {
  for (const active of [false, true]) {
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) encoding.active = active;
    await sender.setParameters(parameters);
  }
}
