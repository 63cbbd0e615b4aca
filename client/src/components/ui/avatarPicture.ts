const OWN_PICTURE = /^(\/api\/avatars\/[0-9a-f]+)-512\.webp$/u;

/**
 * The address of a picture in the size that is drawn: the server keeps its own in two. Null for a
 * picture that is kept elsewhere, whose keeper would learn of everyone who sees it.
 */
export function avatarPicture(url: string, isSmall: boolean): string | null {
  if (!url.startsWith('/') || url.startsWith('//')) return null;
  return isSmall ? url.replace(OWN_PICTURE, '$1-128.webp') : url;
}
