import { useRef } from 'react';

interface ReturnFocus {
  readonly onOpenAutoFocus: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * For the content of an overlay that is opened from outside: gives the keyboard back to whatever opened
 * it. A menu's item is gone by then, so the button of its menu stands for it.
 */
export function useReturnFocus(): ReturnFocus {
  const opener = useRef<HTMLElement | null>(null);
  const onOpenAutoFocus = () => {
    opener.current = openerOf(document.activeElement);
  };
  const onCloseAutoFocus = (event: Event) => {
    if (!opener.current?.isConnected) return;
    event.preventDefault();
    opener.current.focus();
  };
  return { onOpenAutoFocus, onCloseAutoFocus };
}

function openerOf(focused: Element | null): HTMLElement | null {
  const menuButton = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = menuButton ? document.getElementById(menuButton) : focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
