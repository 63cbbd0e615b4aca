/** What lib.dom does not know of senders: not all browsers have either. */
interface KeyFrameSender {
  generateKeyFrame?: () => Promise<unknown>;
  /** With the options of W3C WebRTC Extensions, section 5.2. */
  setParameters(parameters: RTCRtpSendParameters, options: EncodingOptions): Promise<void>;
}

interface EncodingOptions {
  readonly encodingOptions: { readonly keyFrame: boolean }[];
}

/** Has a sender's encoder make a picture that needs none before it. */
export async function sendKeyFrame(sender: RTCRtpSender): Promise<void> {
  const { generateKeyFrame } = sender as unknown as KeyFrameSender;
  try {
    if (generateKeyFrame) await generateKeyFrame.call(sender);
    else if (!(await askEncoder(sender))) await restartEncoder(sender);
  } catch {
    // Not in a state to send: then nothing is missing there either.
  }
}

/** Asks for it with the parameters; false in a browser that reads no such option. */
async function askEncoder(sender: RTCRtpSender): Promise<boolean> {
  const parameters = sender.getParameters();
  let isRead = false;
  const options: EncodingOptions = {
    get encodingOptions() {
      isRead = true;
      return parameters.encodings.map(() => ({ keyFrame: true }));
    },
  };
  await (sender as KeyFrameSender).setParameters(parameters, options);
  return isRead;
}

/** An encoding that is switched off and on begins with a key frame. */
async function restartEncoder(sender: RTCRtpSender): Promise<void> {
  for (const active of [false, true]) {
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) encoding.active = active;
    await sender.setParameters(parameters);
  }
}
