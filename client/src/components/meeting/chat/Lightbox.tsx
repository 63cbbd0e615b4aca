import { Trans } from '@lingui/react/macro';
import { Download } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Icon } from '@/components/ui/Icon';

interface LightboxProps {
  readonly name: string;
  readonly picture: string;
  readonly download: string;
  readonly onClose: () => void;
}

/** A picture as large as the window allows. */
export function Lightbox({ name, picture, download, onClose }: LightboxProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={name}
      size="lg"
      footer={
        <Button asChild variant="secondary">
          <a href={download} download>
            <Icon icon={Download} size="sm" />
            <Trans>Download</Trans>
          </a>
        </Button>
      }
    >
      <img
        src={picture}
        alt={name}
        className="mx-auto max-h-[70dvh] max-w-full rounded-lg object-contain"
      />
    </Dialog>
  );
}
