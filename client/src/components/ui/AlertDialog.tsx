import type { ReactNode } from 'react';

import { onDemand } from './onDemand';

export interface AlertDialogProps {
  title: string;
  description: ReactNode;
  /** What will be done, as a verb: “End for everyone”. */
  confirmLabel: string;
  cancelLabel?: string;
  onConfirm: () => void;
  /** Red only for what cannot be undone. */
  tone?: 'danger' | 'neutral';
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks once more before something that cannot be undone. The focus starts on the way out. */
export const AlertDialog = onDemand<AlertDialogProps>(() =>
  import('./AlertDialogPanel').then((module) => module.AlertDialogPanel),
);
