import { useSyncExternalStore } from 'react';

/** Document Picture-in-Picture (WICG), which TypeScript does not know yet. */
interface DocumentPictureInPicture {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

declare global {
  interface Window {
    readonly documentPictureInPicture?: DocumentPictureInPicture;
  }
}

/** CSS pixels, as the window opens for the first time; the browser remembers what one makes of it. */
const SIZE = { width: 380, height: 300 };

/** How this browser can show the meeting above other windows; null where it cannot. */
export function popOutKind(): 'document' | 'video' | null {
  if (window.documentPictureInPicture) return 'document';
  return document.pictureInPictureEnabled ? 'video' : null;
}

let current: Window | null = null;
const listeners = new Set<() => void>();

function change(next: Window | null): void {
  current = next;
  for (const tell of listeners) tell();
}

/** The small window above the others, while it is open. */
export function usePopOutWindow(): Window | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/**
 * Opens the small window, dressed as this page is; must be called by a click, a key, or the browser's
 * own wish. A refusal changes nothing.
 */
export async function openPopOutWindow(): Promise<void> {
  if (current) return;
  try {
    const opened = await window.documentPictureInPicture?.requestWindow(SIZE);
    if (!opened) return;
    dress(opened.document);
    opened.addEventListener('pagehide', () => change(null), { once: true });
    change(opened);
  } catch {
    // Refused by the browser: the meeting stays where it is.
  }
}

/** Closes it; nothing happens where it is closed. */
export function closePopOutWindow(): void {
  current?.close();
}

/** Gives another document this one's styles, theme, language and direction. */
function dress(target: Document): void {
  for (const { name, value } of document.documentElement.attributes) {
    target.documentElement.setAttribute(name, value);
  }
  target.title = document.title;
  for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
    target.head.append(target.importNode(style, true));
  }
}
