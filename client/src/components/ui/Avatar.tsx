import { cva, type VariantProps } from 'class-variance-authority';
import { useState, type CSSProperties } from 'react';

import { cn } from '@/lib/cn';

import { avatarPicture } from './avatarPicture';
import { hueOf, initialsOf } from './initials';

const avatarVariants = cva(
  'avatar-tint inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full font-medium select-none',
  {
    variants: {
      size: {
        xs: 'size-6 text-2xs',
        sm: 'size-8 text-xs',
        md: 'size-10 text-sm',
        lg: 'size-16 text-xl',
        xl: 'size-24 text-3xl',
        /** Grows with the nearest size container: a tile of the stage. */
        fluid: 'size-[clamp(2rem,40cqmin,11rem)] text-[clamp(0.75rem,15cqmin,4.25rem)]',
      },
    },
    defaultVariants: { size: 'md' },
  },
);

/** Sizes for which a small picture is enough, also on screens of twice the density. */
const SMALL: ReadonlySet<string> = new Set(['xs', 'sm', 'md', 'lg']);

interface AvatarProps extends VariantProps<typeof avatarVariants> {
  name: string;
  /** What the colour is made from, the person's id for instance; the name where there is none. */
  seed?: string | undefined;
  imageUrl?: string | null | undefined;
  className?: string;
}

/** A person's picture, or their initials on a calm colour that is always theirs. Decoration: the name stands beside it. */
export function Avatar({ name, seed, imageUrl, size, className }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null);
  const hue = { '--hue': hueOf(seed ?? name) } as CSSProperties;
  const picture = imageUrl ? avatarPicture(imageUrl, SMALL.has(size ?? 'md')) : null;
  return (
    <span aria-hidden="true" style={hue} className={cn(avatarVariants({ size }), className)}>
      {picture !== null && broken !== picture ? (
        <img
          src={picture}
          alt=""
          onError={() => setBroken(picture)}
          className="size-full object-cover"
        />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
