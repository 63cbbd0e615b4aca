import { ownPicture } from '../ownPictures';
import { PICTURE_URLS } from '../pictureUrls';
import type { HiddenBackground } from '../BackgroundEffect';
import type { Backdrop } from './BackgroundCompositor';

/** In pixels: as large as the picture of a camera is at most. */
const PICTURE = { width: 1280, height: 720 };

/**
 * What is drawn behind the person for a choice.
 *
 * @throws where its picture is not there or cannot be read
 */
export async function loadBackdrop(choice: HiddenBackground): Promise<Backdrop> {
  switch (choice.kind) {
    case 'blur':
      return { kind: 'blur', strength: choice.strength };
    case 'picture':
      return { kind: 'picture', picture: await drawn(PICTURE_URLS[choice.picture]) };
    case 'own': {
      const file = await ownPicture(choice.pictureId);
      if (!file) throw new Error('This picture is no longer kept in this browser.');
      return { kind: 'picture', picture: await createImageBitmap(file) };
    }
  }
}

/** A vector drawing has no size of its own that all browsers agree on: it is drawn on a canvas first. */
async function drawn(url: string): Promise<ImageBitmap> {
  const image = new Image(PICTURE.width, PICTURE.height);
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, PICTURE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, PICTURE.width, PICTURE.height);
  return createImageBitmap(canvas);
}
