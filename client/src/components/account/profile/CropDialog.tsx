import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { Dialog } from '@/components/ui/Dialog';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { cutOut, middleCrop } from '@/lib/pictureCrop';
import { useSetAvatar } from '@/queries/account';

import { PictureCropper } from './PictureCropper';

/** Pixels of a side of what is sent: as many as the server keeps. */
const SENT_PIXELS = 512;

interface CropDialogProps {
  /** The picture that was chosen, loaded. */
  picture: HTMLImageElement;
  onClose: () => void;
}

/** Which part of the chosen picture one wants to be seen as. */
export function CropDialog({ picture, onClose }: CropDialogProps) {
  const { t } = useLingui();
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const [crop, setCrop] = useState(() => middleCrop(size));
  const save = useSetAvatar();
  const describe = useErrorSentence();

  const use = async () =>
    save.mutate(await cutOut(picture, crop, SENT_PIXELS), { onSuccess: onClose });

  return (
    <Dialog
      open
      size="sm"
      title={t`Your picture`}
      description={t`Drag it to where you want it.`}
      onOpenChange={(open) => (open ? undefined : onClose())}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={save.isPending} onClick={use}>
            <Trans>Use this picture</Trans>
          </Button>
        </>
      }
    >
      {save.error ? (
        <Callout tone="danger" urgent className="mb-4">
          {describe(save.error)}
        </Callout>
      ) : null}
      <PictureCropper src={picture.src} size={size} crop={crop} onCropChange={setCrop} />
    </Dialog>
  );
}
