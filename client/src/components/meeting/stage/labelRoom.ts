import type { CSSProperties } from 'react';

import type { LabelInsets } from '../layout/labelInsets';

/** Tells what is inside a tile where something lies on its last line. */
export function labelRoom({ left, right }: LabelInsets): CSSProperties {
  return { '--label-left': `${String(left)}px`, '--label-right': `${String(right)}px` } as object;
}

/** Keeps what stands at the bottom of a tile clear of that; places of tiles are counted from the left. */
export const inLabelRoom = 'ml-[var(--label-left,0px)] mr-[var(--label-right,0px)]';
