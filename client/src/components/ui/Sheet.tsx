import { onDemand } from './onDemand';
import type { SheetProps } from './SheetPanel';

/** A panel over the page that takes the focus until it is closed: chat and people on a phone. */
export const Sheet = onDemand<SheetProps>(() =>
  import('./SheetPanel').then((module) => module.SheetPanel),
);
