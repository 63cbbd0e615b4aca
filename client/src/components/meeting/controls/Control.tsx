import type { ReactNode } from 'react';

import { ControlCaption } from './ControlCaption';

interface ControlProps {
  /** One or two words: the state of a switch, the name of anything else. */
  readonly caption: string;
  /** The switch is off, in a way that others notice. */
  readonly isOff?: boolean;
  readonly children: ReactNode;
}

/** One place in the control bar: the button, and its word beneath. */
export function Control({ caption, isOff = false, children }: ControlProps) {
  return (
    <div className="flex flex-col items-center gap-1">
      {children}
      <ControlCaption isOff={isOff}>{caption}</ControlCaption>
    </div>
  );
}
