import { encode } from 'uqr';

import { cn } from '@/lib/cn';

export interface QrCodeProps {
  /** What a phone's camera reads, a link. */
  text: string;
  label: string;
  className?: string;
}

/** What `QrCode` loads. */
export function QrCodePicture({ text, label, className }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cn('rounded-lg bg-white text-black', className)}
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
