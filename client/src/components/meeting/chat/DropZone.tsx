import { Trans } from '@lingui/react/macro';
import { Upload } from 'lucide-react';
import { useState, type DragEvent, type ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';
import { useMeeting } from '@/hooks/meetingContext';
import { useComposerStore } from '@/store/useComposerStore';

import { useFilesAllowed } from './useFilesAllowed';

/** What a drag from the file manager calls itself (HTML, section 6.11.3). */
// eslint-disable-next-line lingui/no-unlocalized-strings -- a name of the platform
const FILES = 'Files';

interface DropZoneProps {
  readonly canDrop: boolean;
  readonly children: ReactNode;
}

/** The whole chat takes files that are dropped on it. */
export function DropZone({ canDrop, children }: DropZoneProps) {
  const meeting = useMeeting();
  const isAllowed = useFilesAllowed() && canDrop;
  const [isOver, setOver] = useState(false);

  const carriesFiles = (event: DragEvent) => isAllowed && event.dataTransfer.types.includes(FILES);
  const onDragOver = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    const isInside =
      event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!isInside) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const { replyTo, recipientId } = useComposerStore.getState();
    meeting.chat.shareFiles([...event.dataTransfer.files], { replyTo, recipientId });
  };

  return (
    <div
      role="presentation"
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
      className="relative flex min-h-0 flex-1 flex-col"
    >
      {children}
      {isOver ? (
        <div className="pointer-events-none absolute inset-2 z-20 flex flex-col items-center justify-center gap-2 rounded-xl border-2 border-dashed border-accent bg-surface/90 text-sm font-medium">
          <Icon icon={Upload} />
          <Trans>Drop files to share them</Trans>
        </div>
      ) : null}
    </div>
  );
}
