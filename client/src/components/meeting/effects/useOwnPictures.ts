import { useEffect, useState } from 'react';

import { forgetPicture, keepPicture, ownPictures } from '@/lib/effects/ownPictures';

interface ShownPicture {
  readonly id: string;
  /** For an `<img>`, as long as the picture is shown. */
  readonly url: string;
}

/** The person's own background pictures, which this browser keeps. */
export function useOwnPictures() {
  const [pictures, setPictures] = useState<readonly ShownPicture[]>([]);
  const [isUnreadable, setUnreadable] = useState(false);
  const [version, setVersion] = useState(0);

  useEffect(() => {
    let urls: string[] = [];
    let isGone = false;
    void ownPictures().then((kept) => {
      if (isGone) return;
      const shown = kept.map(({ id, file }) => ({ id, url: URL.createObjectURL(file) }));
      urls = shown.map(({ url }) => url);
      setPictures(shown);
    });
    return () => {
      isGone = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [version]);

  /** Keeps a picture; gives its id, or null where it is none. */
  const add = async (file: File): Promise<string | null> => {
    const kept = await keepPicture(file).catch(() => null);
    setUnreadable(kept === null);
    setVersion((before) => before + 1);
    return kept?.id ?? null;
  };

  const remove = async (id: string): Promise<void> => {
    await forgetPicture(id);
    setVersion((before) => before + 1);
  };

  return { pictures, isUnreadable, add, remove };
}
