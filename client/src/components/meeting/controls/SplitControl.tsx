import { Trans } from '@lingui/react/macro';
import { ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';

import { DropdownMenu, MenuItem, MenuSeparator } from '@/components/ui/DropdownMenu';
import { IconButton } from '@/components/ui/IconButton';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

interface SplitControlProps {
  /** What the arrow opens, such as "Microphone options". */
  readonly menuLabel: string;
  /** The switch itself. */
  readonly control: ReactNode;
  /** The device lists. */
  readonly children: ReactNode;
}

/** A switch with an arrow beside it that opens its devices. Phones find these in the settings. */
export function SplitControl({ menuLabel, control, children }: SplitControlProps) {
  return (
    <div className="relative flex rounded-full bg-surface">
      {control}
      <div className="hidden sm:block beside:hidden">
        <DropdownMenu
          side="top"
          align="start"
          className="w-80"
          trigger={
            <IconButton
              icon={ChevronUp}
              label={menuLabel}
              size="sm"
              shape="round"
              className="h-12! w-9! pointer-coarse:w-11!"
            />
          }
        >
          {children}
          <MenuSeparator />
          <MenuItem onSelect={() => useMeetingViewStore.setState({ dialog: 'settings' })}>
            <Trans>All settings…</Trans>
          </MenuItem>
        </DropdownMenu>
      </div>
    </div>
  );
}
