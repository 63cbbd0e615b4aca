import { useLingui } from '@lingui/react/macro';
import { SmilePlus } from 'lucide-react';
import { Suspense, useState } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { patientLazy } from '@/components/ui/patientLazy';

import { Control } from './Control';

const ReactionPicker = patientLazy(() =>
  import('../reactions/ReactionPicker').then((module) => ({ default: module.ReactionPicker })),
);

/** Opens the reactions. */
export function ReactionControl() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [isWanted, setWanted] = useState(false);
  const button = (
    <IconButton
      icon={SmilePlus}
      label={t`React`}
      variant="control"
      size="lg"
      shape="round"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      {...(isWanted
        ? {}
        : {
            onClick: () => {
              setWanted(true);
              setOpen(true);
            },
          })}
    />
  );
  return (
    <Control caption={t`React`}>
      {isWanted ? (
        <Suspense fallback={button}>
          <ReactionPicker trigger={button} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      ) : (
        button
      )}
    </Control>
  );
}
