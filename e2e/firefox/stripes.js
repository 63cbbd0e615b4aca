// A camera that shows black and white stripes, which are grey once blurred: Firefox's own fake camera
// shows one plain colour. Runs before the client does; the rest of what is asked for stays Firefox's.
(() => {
  const SIZE = { width: 640, height: 360 };
  // Far narrower than the weakest blur is wide, in pixels.
  const STRIPE = 16;
  const FRAME_MS = 66;

  function stripes() {
    const canvas = Object.assign(document.createElement('canvas'), SIZE);
    const context = canvas.getContext('2d');
    const draw = () => {
      context.fillStyle = 'black';
      context.fillRect(0, 0, SIZE.width, SIZE.height);
      context.fillStyle = 'white';
      for (let x = 0; x < SIZE.width; x += 2 * STRIPE) context.fillRect(x, 0, STRIPE, SIZE.height);
    };
    draw();
    const [track] = canvas.captureStream().getVideoTracks();
    // A camera goes on in a hidden page, where a page's own clock would not.
    const clock = new Worker(
      URL.createObjectURL(new Blob([`setInterval(() => postMessage(null), ${FRAME_MS})`])),
    );
    clock.addEventListener('message', draw);
    return track;
  }

  const devices = MediaDevices.prototype;
  const original = devices.getUserMedia;
  devices.getUserMedia = async function getUserMedia(constraints) {
    const stream = await original.call(this, constraints);
    for (const camera of stream.getVideoTracks()) {
      stream.removeTrack(camera);
      camera.stop();
      stream.addTrack(stripes());
    }
    return stream;
  };
})();
