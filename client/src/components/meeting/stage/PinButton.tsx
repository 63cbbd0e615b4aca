import { useLingui } from '@lingui/react/macro';
import { Pin, PinOff } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { togglePin, useMeetingViewStore } from '@/store/useMeetingViewStore';

import { tileActionClasses } from './tileActions';

interface PinButtonProps {
  readonly tileKey: string;
  /** What is pinned, as read aloud. */
  readonly name: string;
}

/** Keeps a tile large for oneself. */
export function PinButton({ tileKey, name }: PinButtonProps) {
  const { t } = useLingui();
  const isPinned = useMeetingViewStore((view) => view.pinnedKey === tileKey);
  return (
    <div className={tileActionClasses}>
      <IconButton
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? t`Unpin ${name}` : t`Pin ${name}`}
        variant="control"
        size="sm"
        shape="round"
        tooltipSide="bottom"
        onClick={() => togglePin(tileKey)}
      />
    </div>
  );
}
