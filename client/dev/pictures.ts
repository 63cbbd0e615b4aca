/** Light in the rooms of the people drawn: what the names on their tiles must stay readable on. */
export type Light = 'mixed' | 'bright' | 'dark';

const SKIN = ['#f1c9a5', '#c68642', '#8d5524', '#e0ac69', '#ffdbac', '#a1665e'];
const HAIR = ['#2b1b12', '#5a3a22', '#111111', '#8c6a3f', '#3c2f2f', '#b08d57'];
const SHIRT = ['#3b5b7a', '#7a4b3b', '#496b4f', '#6a4c7d', '#2f3e46', '#a05a2c'];

/** A moving picture of a person, 640×360, drawn fifteen times a second. */
export function cameraTrack(seed: number, light: Light): MediaStreamTrack {
  const isBright = light === 'bright' || (light === 'mixed' && seed % 3 !== 1);
  return animate(640, 360, (paint, seconds) => {
    const wall = paint.createLinearGradient(0, 0, 640, 360);
    wall.addColorStop(0, isBright ? `hsl(${seed * 47} 18% 88%)` : `hsl(${seed * 47} 14% 22%)`);
    wall.addColorStop(1, isBright ? `hsl(${seed * 47} 16% 74%)` : `hsl(${seed * 47} 12% 12%)`);
    paint.fillStyle = wall;
    paint.fillRect(0, 0, 640, 360);
    const sway = Math.sin(seconds * 0.8 + seed) * 6;
    ellipse(paint, pick(SHIRT, seed), 320 + sway * 0.4, 390, 170, 130);
    ellipse(paint, pick(SKIN, seed), 320 + sway * 0.6, 290, 38, 50);
    ellipse(paint, pick(HAIR, seed), 320 + sway, 172, 86, 98);
    ellipse(paint, pick(SKIN, seed), 320 + sway, 192, 70, 88);
    ellipse(paint, '#1b1b1b', 294 + sway, 184, 6, 7);
    ellipse(paint, '#1b1b1b', 346 + sway, 184, 6, 7);
  });
}

/** A shared document, 1600×900. */
export function screenTrack(): MediaStreamTrack {
  return animate(1600, 900, (paint, seconds) => {
    paint.fillStyle = '#f4f4f2';
    paint.fillRect(0, 0, 1600, 900);
    paint.fillStyle = '#ffffff';
    paint.fillRect(200, 60, 1200, 840);
    paint.fillStyle = '#222222';
    paint.font = '600 54px sans-serif';
    paint.fillText('Quarterly plan', 280, 170);
    paint.fillStyle = '#c9c9c5';
    for (let line = 0; line < 14; line += 1) {
      paint.fillRect(280, 230 + line * 44, 560 + ((line * 173) % 420), 16);
    }
    paint.fillStyle = '#2a7f7a';
    paint.fillRect(280 + ((seconds * 60) % 900), 850, 40, 12);
  });
}

function animate(
  width: number,
  height: number,
  draw: (paint: CanvasRenderingContext2D, seconds: number) => void,
): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const paint = canvas.getContext('2d');
  if (!paint) throw new Error('This browser draws no canvas.');
  const frame = () => draw(paint, performance.now() / 1000);
  frame();
  setInterval(frame, 1000 / 15);
  const [track] = canvas.captureStream(15).getVideoTracks();
  if (!track) throw new Error('This browser captures no canvas.');
  return track;
}

function ellipse(
  paint: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
): void {
  paint.fillStyle = colour;
  paint.beginPath();
  paint.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2);
  paint.fill();
}

function pick(list: readonly string[], seed: number): string {
  return list[seed % list.length] ?? '#888888';
}
