import type { ComponentProps } from 'react';

import { cn } from '@/lib/cn';

import type { Rect } from '../layout/geometry';

interface PlacedProps extends ComponentProps<'div'> {
  readonly rect: Rect;
}

/** A box of the stage, found by its transform so that moving it costs no layout of its neighbours. */
export function Placed({ rect, className, style, ...props }: PlacedProps) {
  return (
    <div
      style={{
        width: rect.width,
        height: rect.height,
        transform: `translate(${rect.x}px, ${rect.y}px)`,
        ...style,
      }}
      className={cn(
        // eslint-disable-next-line no-restricted-syntax -- rectangles are counted from the left, whatever the language
        '[container-type:size] absolute top-0 left-0 animate-fade-in',
        'group-data-moving/stage:transition-[transform,width,height] group-data-moving/stage:duration-300 group-data-moving/stage:ease-standard',
        className,
      )}
      {...props}
    />
  );
}
