import type { Rect } from './arrangeRecording';

const COLOURS = { tile: '#262421', initial: '#8f8a82', name: '#ffffff' };

/** What a tile is drawn upon. */
export function drawGround(context: CanvasRenderingContext2D, rect: Rect): void {
  context.fillStyle = COLOURS.tile;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
}

/** Stands for somebody without a picture: the first letter of their name, large. */
export function drawInitial(context: CanvasRenderingContext2D, name: string, rect: Rect): void {
  context.fillStyle = COLOURS.initial;
  context.font = `600 ${Math.round(rect.height / 3)}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const [initial = ''] = name.trim().toUpperCase();
  context.fillText(initial, rect.x + rect.width / 2, rect.y + rect.height / 2);
}

/** The name, in the lower corner. */
export function drawName(context: CanvasRenderingContext2D, name: string, rect: Rect): void {
  context.font = '500 18px system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const width = Math.min(rect.width - 24, context.measureText(name).width + 20);
  context.fillStyle = 'rgb(0 0 0 / 55%)';
  context.beginPath();
  context.roundRect(rect.x + 12, rect.y + rect.height - 44, width, 32, 8);
  context.fill();
  context.fillStyle = COLOURS.name;
  context.fillText(name, rect.x + 22, rect.y + rect.height - 28, width - 20);
}
