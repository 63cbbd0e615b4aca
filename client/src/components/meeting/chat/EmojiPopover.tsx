import type { LucideIcon } from 'lucide-react';
import { Suspense } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { Popover } from '@/components/ui/Popover';
import { Spinner } from '@/components/ui/Spinner';
import { patientLazy } from '@/components/ui/patientLazy';

const EmojiPicker = patientLazy(() =>
  import('./EmojiPicker').then((module) => ({ default: module.EmojiPicker })),
);

interface EmojiPopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** What a pick does, for the button and the panel. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly triggerClassName?: string;
  readonly onPick: (emoji: string) => void;
}

/** A button that opens the emoji picker, which is loaded with its first opening. */
export function EmojiPopover({
  open,
  onOpenChange,
  label,
  icon,
  triggerClassName = '',
  onPick,
}: EmojiPopoverProps) {
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      label={label}
      side="top"
      align="end"
      className="p-0"
      trigger={
        <IconButton
          icon={icon}
          label={label}
          size="sm"
          shape="round"
          className={triggerClassName}
        />
      }
    >
      <Suspense
        fallback={
          <div className="flex h-80 w-80 items-center justify-center">
            <Spinner size="lg" />
          </div>
        }
      >
        <EmojiPicker
          onPick={(emoji) => {
            onOpenChange(false);
            onPick(emoji);
          }}
        />
      </Suspense>
    </Popover>
  );
}
