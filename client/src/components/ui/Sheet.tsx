import type { ReactNode } from 'react';

import { onDemand } from './onDemand';

export interface SheetProps {
  title: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** `end`: a panel at the side, for wide screens; `bottom`: rises over a phone's screen. */
  side?: 'end' | 'bottom';
  /** Stands in the head beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A panel over the page that takes the focus until it is closed: chat and people on a phone. */
export const Sheet = onDemand<SheetProps>(() =>
  import('./SheetPanel').then((module) => module.SheetPanel),
);
