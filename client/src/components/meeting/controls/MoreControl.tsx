import { useLingui } from '@lingui/react/macro';
import { Ellipsis } from 'lucide-react';
import { Suspense } from 'react';

import { DropdownMenu } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { patientLazy } from '@/components/ui/patientLazy';

import { Control } from './Control';

const MoreItems = patientLazy(() =>
  import('./MoreItems').then((module) => ({ default: module.MoreItems })),
);

/** Everything that is needed seldom. */
export function MoreControl() {
  const { t } = useLingui();
  return (
    <Control caption={t`More`}>
      <DropdownMenu
        side="top"
        align="center"
        className="w-72"
        trigger={
          <IconButton icon={Ellipsis} label={t`More`} variant="control" size="lg" shape="round" />
        }
      >
        <Suspense fallback={<div className="h-80" />}>
          <MoreItems />
        </Suspense>
      </DropdownMenu>
    </Control>
  );
}
