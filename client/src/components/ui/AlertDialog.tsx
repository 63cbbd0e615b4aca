import { onDemand } from './onDemand';
import type { AlertDialogProps } from './AlertDialogPanel';

/** Asks once more before something that cannot be undone. The focus starts on the way out. */
export const AlertDialog = onDemand<AlertDialogProps>(() =>
  import('./AlertDialogPanel').then((module) => module.AlertDialogPanel),
);
