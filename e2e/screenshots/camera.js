// A drawn person at a camera and a microphone, for many people in one browser. In place of CAST_MEMBER
// stands who it is: the address of the drawing, the width of the picture, and how loud they hum, 0 to 1.
const { drawing, width, loudness } = CAST_MEMBER;
// What the machine's own devices are called; the browser's names tell that they are made up.
const names = { videoinput: 'camera', audioinput: 'microphone', audiooutput: 'speaker' };
Object.defineProperty(MediaDeviceInfo.prototype, 'label', {
  get() {
    return `Built-in ${names[this.kind]}`;
  },
});
Object.defineProperty(MediaStreamTrack.prototype, 'label', {
  get() {
    return `Built-in ${names[`${this.kind}input`]}`;
  },
});

const portrait = new Image();
portrait.src = drawing;

navigator.mediaDevices.getUserMedia = async ({ audio, video }) => {
  const stream = new MediaStream();
  if (video) {
    const height = (width * 9) / 16;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    await portrait.decode();
    const draw = () => context.drawImage(portrait, 0, 0, width, height);
    draw();
    // A canvas that does not change sends no frames.
    setInterval(draw, 400);
    stream.addTrack(canvas.captureStream(3).getVideoTracks()[0]);
  }
  if (audio) {
    const context = new AudioContext();
    const destination = context.createMediaStreamDestination();
    const hum = new OscillatorNode(context, { frequency: 220 });
    hum.connect(new GainNode(context, { gain: loudness })).connect(destination);
    hum.start();
    stream.addTrack(destination.stream.getAudioTracks()[0]);
  }
  return stream;
};
