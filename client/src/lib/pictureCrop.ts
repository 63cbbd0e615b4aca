/** A picture's size in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Which square of a picture is taken: how much it is enlarged, and around which of its points. */
export interface Crop {
  /** 1 takes the largest square that fits, 2 one of half its side. */
  readonly zoom: number;
  /** The middle of the square, in the picture's pixels. */
  readonly x: number;
  readonly y: number;
}

/** A square of a picture, in its pixels. */
export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** The largest square in the middle. */
export function middleCrop({ width, height }: PictureSize): Crop {
  return { zoom: 1, x: width / 2, y: height / 2 };
}

/** The same crop, moved so far that its square lies within the picture. */
export function withinPicture(crop: Crop, size: PictureSize): Crop {
  const half = sideOf(crop, size) / 2;
  return {
    zoom: crop.zoom,
    x: clamp(crop.x, half, size.width - half),
    y: clamp(crop.y, half, size.height - half),
  };
}

/** The square that a crop takes. */
export function squareOf(crop: Crop, size: PictureSize): Square {
  const side = sideOf(crop, size);
  return { left: crop.x - side / 2, top: crop.y - side / 2, side };
}

/**
 * Cuts the square out of a picture, as a file.
 *
 * @param pixels - of a side of the result
 * @throws Error where the browser cannot write it
 */
export async function cutOut(picture: HTMLImageElement, crop: Crop, pixels: number): Promise<Blob> {
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const { left, top, side } = squareOf(crop, size);
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, pixels, pixels);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, left, top, side, side, 0, 0, pixels, pixels);
  return new Promise((resolve, reject) => {
    const done = (file: Blob | null) =>
      file ? resolve(file) : reject(new Error('The browser could not write the picture.'));
    canvas.toBlob(done, 'image/jpeg', 0.92);
  });
}

function sideOf({ zoom }: Crop, { width, height }: PictureSize): number {
  return Math.min(width, height) / zoom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
