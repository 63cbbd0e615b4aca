import { useLingui } from '@lingui/react/macro';

import { Dialog } from '@/components/ui/Dialog';

import { BackgroundPicker } from './BackgroundPicker';
import { OwnPicture } from './OwnPicture';
import { SoundTreatment } from './SoundTreatment';

interface EffectsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Background and sound before the meeting, with the picture that the others will see. */
export function EffectsDialog({ open, onOpenChange }: EffectsDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t`Background and sound`} size="md">
      <div className="flex flex-col gap-6">
        <OwnPicture className="mx-auto w-full max-w-80 [@media(max-height:640px)]:hidden" />
        <BackgroundPicker />
        <SoundTreatment />
      </div>
    </Dialog>
  );
}
