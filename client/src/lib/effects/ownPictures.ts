import { createStore, del, entries, get, set } from 'idb-keyval';

/** In pixels: as large as the picture of a camera is at most. */
const SIZE = { width: 1280, height: 720 };

/** How many pictures are kept; the oldest one makes room. */
export const MAX_OWN_PICTURES = 6;

/** A picture of the person's own, kept in this browser and nowhere else. */
export interface OwnPicture {
  readonly id: string;
  readonly file: Blob;
}

const store = () => createStore('neuron-meet.backgrounds', 'pictures');

/** The pictures, the newest first; none where the browser keeps nothing. */
export async function ownPictures(): Promise<OwnPicture[]> {
  const kept = await entries<string, Blob>(store()).catch(() => []);
  // The ids begin with the time, so that their order is that of the pictures.
  return kept
    .map(([id, file]) => ({ id, file }))
    .sort((one, other) => (one.id < other.id ? 1 : -1));
}

/** One of them, or undefined where it is no longer there. */
export function ownPicture(id: string): Promise<Blob | undefined> {
  return get<Blob>(id, store());
}

/**
 * Keeps a picture, made as small as a camera's picture is.
 *
 * @throws where it is not a picture that this browser can read, or nothing can be kept
 */
export async function keepPicture(file: Blob): Promise<OwnPicture> {
  const small = await shrink(file);
  const id = `${Date.now().toString(36).padStart(10, '0')}-${crypto.randomUUID()}`;
  await set(id, small, store());
  const all = await ownPictures();
  await Promise.all(all.slice(MAX_OWN_PICTURES).map((old) => del(old.id, store())));
  return { id, file: small };
}

/** Forgets a picture. */
export function forgetPicture(id: string): Promise<void> {
  return del(id, store());
}

async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, Math.max(SIZE.width / picture.width, SIZE.height / picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.88);
  });
  if (!blob) throw new Error('The picture could not be drawn.');
  return blob;
}
