import { onDemand } from './onDemand';
import type { DialogProps } from './DialogPanel';

/** A question or a form in front of the page: a sheet at the bottom on phones, centred above that. */
export const Dialog = onDemand<DialogProps>(() =>
  import('./DialogPanel').then((module) => module.DialogPanel),
);
