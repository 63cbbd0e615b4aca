import { lazy, Suspense } from 'react';

import { cn } from '@/lib/cn';

import type { QrCodeProps } from './QrCodePicture';

const QrCodePicture = lazy(() =>
  import('./QrCodePicture').then((module) => ({ default: module.QrCodePicture })),
);

/**
 * A QR code: always dark on white with its quiet zone, whatever the theme, so that every camera reads it.
 * Its place is held while its code arrives.
 */
export function QrCode(props: QrCodeProps) {
  return (
    <Suspense
      fallback={<div className={cn('aspect-square rounded-lg bg-white', props.className)} />}
    >
      <QrCodePicture {...props} />
    </Suspense>
  );
}
