// What the presenter of the pictures shares, in place of a real screen: one slide, drawn five times a
// second because a canvas that does not change sends no frames.
navigator.mediaDevices.getDisplayMedia = async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
  const context = canvas.getContext('2d');
  const ink = '#1d2b2a';
  const accent = '#0d7a70';

  function text(words, x, y, font, colour = ink, align = 'left') {
    Object.assign(context, {
      font: `${font} "Inter Variable", sans-serif`,
      fillStyle: colour,
      textAlign: align,
    });
    context.fillText(words, x, y);
  }

  function bar(index, label, share) {
    const [x, height] = [640 + index * 145, 360 * share];
    context.fillStyle = index === 3 ? accent : '#c9d8d5';
    context.beginPath();
    context.roundRect(x, 590 - height, 96, height, [10, 10, 0, 0]);
    context.fill();
    text(label, x + 48, 628, '500 22px', '#5d6c6a', 'center');
    text(`${Math.round(share * 100)} %`, x + 48, 574 - height, '600 24px', ink, 'center');
  }

  function draw() {
    context.fillStyle = '#fbfaf7';
    context.fillRect(0, 0, 1280, 720);
    context.fillStyle = accent;
    context.fillRect(0, 0, 12, 720);
    text('New onboarding', 80, 130, '700 60px');
    text('What changed after the first four weeks', 80, 180, '400 28px', '#5d6c6a');
    [
      'Three steps instead of seven',
      'A sample project to try things in',
      'Invitations without an account',
    ].forEach((line, index) => {
      context.fillStyle = accent;
      context.beginPath();
      context.arc(92, 300 + index * 84, 8, 0, 2 * Math.PI);
      context.fill();
      text(line, 124, 310 + index * 84, '500 29px');
    });
    text('Teams active after week one', 640, 130, '600 26px', '#5d6c6a');
    [0.41, 0.48, 0.57, 0.72].forEach((share, index) => bar(index, `Week ${index + 1}`, share));
  }

  await Promise.all(
    ['400', '500', '600', '700'].map((weight) =>
      document.fonts.load(`${weight} 20px "Inter Variable"`),
    ),
  );
  draw();
  setInterval(draw, 200);
  return canvas.captureStream(5);
};
