import { useLingui } from '@lingui/react/macro';
import type { ReactElement } from 'react';

import { Popover } from '@/components/ui/Popover';
import { useMeeting } from '@/hooks/meetingContext';

import { REACTIONS } from './reactionNames';

interface ReactionPickerProps {
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The reactions to choose from. It stays open: applause is rarely a single clap. */
export function ReactionPicker({ trigger, open, onOpenChange }: ReactionPickerProps) {
  const { t } = useLingui();
  const meeting = useMeeting();
  return (
    <Popover
      trigger={trigger}
      label={t`Reactions`}
      side="top"
      open={open}
      onOpenChange={onOpenChange}
      className="rounded-2xl p-1"
    >
      <div className="grid grid-cols-5 gap-0.5 sm:flex">
        {REACTIONS.map(({ emoji, name }) => (
          <button
            key={emoji}
            type="button"
            aria-label={t(name)}
            title={t(name)}
            onClick={() => void meeting.reactions.send(emoji)}
            className="flex size-11 items-center justify-center rounded-full text-2xl transition-transform hover:bg-subtle active:scale-90 motion-safe:hover:scale-110"
          >
            <span aria-hidden>{emoji}</span>
          </button>
        ))}
      </div>
    </Popover>
  );
}
