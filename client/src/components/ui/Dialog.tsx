import type { ReactNode } from 'react';

import { onDemand } from './onDemand';

export interface DialogProps {
  title: string;
  description?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  size?: 'sm' | 'md' | 'lg';
  children?: ReactNode;
  /** Buttons at the end, the main one last. */
  footer?: ReactNode;
}

/** A question or a form in front of the page: a sheet at the bottom on phones, centred above that. */
export const Dialog = onDemand<DialogProps>(() =>
  import('./DialogPanel').then((module) => module.DialogPanel),
);
