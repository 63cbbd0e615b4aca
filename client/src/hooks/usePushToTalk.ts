import { useEffect, useRef } from 'react';

import { isTextField } from './useShortcuts';

interface PushToTalk {
  readonly isEnabled: boolean;
  /** The space bar went down. */
  readonly onPress: () => void;
  /** It was let go, or the window lost the keyboard while it was down. */
  readonly onRelease: () => void;
}

/**
 * Calls while the space bar is held, as a walkie-talkie's key.
 *
 * A space bar that types into a field or presses a control reached by keyboard is left to it. Losing the window
 * counts as letting go: nobody may be heard by accident.
 */
export function usePushToTalk({ isEnabled, onPress, onRelease }: PushToTalk): void {
  const latest = useRef({ onPress, onRelease });
  useEffect(() => {
    latest.current = { onPress, onRelease };
  });

  useEffect(() => {
    if (!isEnabled) return;
    let isHeld = false;
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || isForFocusedControl(event.target)) return;
      event.preventDefault();
      if (event.repeat || isHeld) return;
      isHeld = true;
      latest.current.onPress();
    };
    const release = () => {
      if (!isHeld) return;
      isHeld = false;
      latest.current.onRelease();
    };
    const releaseOnSpace = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || !isHeld) return;
      // Firefox clicks the focused button on the way up.
      event.preventDefault();
      release();
    };
    window.addEventListener('keydown', press);
    window.addEventListener('keyup', releaseOnSpace);
    window.addEventListener('blur', release);
    return () => {
      release();
      window.removeEventListener('keydown', press);
      window.removeEventListener('keyup', releaseOnSpace);
      window.removeEventListener('blur', release);
    };
  }, [isEnabled]);
}

/** A control reached by keyboard keeps its space bar; one that was only clicked does not need it. */
function isForFocusedControl(target: EventTarget | null): boolean {
  if (isTextField(target)) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('[role="menu"], [role="listbox"], [role="dialog"]')) return true;
  const control = target.closest('button, a[href], summary, input');
  return control?.matches(':focus-visible') ?? false;
}
