import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Reply, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { clearComposition, useComposerStore } from '@/store/useComposerStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { RecipientPicker } from './RecipientPicker';

/** Above the field: whom one writes to, what one answers or changes, and how to give that up. */
export function ComposerContext() {
  const { t } = useLingui();
  const { replyTo, editing } = useComposerStore();
  const answered = useMeetingStore((state) => state.messages.find(({ id }) => id === replyTo));
  const name = answered?.senderName;
  return (
    <>
      {editing === null ? <RecipientPicker /> : null}
      {editing !== null ? (
        <ContextLine icon={Pencil} label={t`Give up the change`} onClose={clearComposition}>
          <Trans>Changing your message</Trans>
        </ContextLine>
      ) : null}
      {answered ? (
        <ContextLine
          icon={Reply}
          label={t`Do not reply`}
          onClose={() => useComposerStore.setState({ replyTo: null })}
        >
          <span className="block truncate font-medium text-fg-muted">
            <Trans>Replying to {name}</Trans>
          </span>
          <span className="block truncate">{answered.content}</span>
        </ContextLine>
      ) : null}
    </>
  );
}

interface ContextLineProps {
  readonly icon: LucideIcon;
  /** What the button at the end does. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function ContextLine({ icon, label, onClose, children }: ContextLineProps) {
  return (
    <div className="flex items-center gap-2 px-2 pb-1 text-xs text-fg-subtle">
      <Icon icon={icon} size="sm" className="text-accent-text" />
      <div className="min-w-0 flex-1">{children}</div>
      <IconButton icon={X} size="sm" label={label} onClick={onClose} />
    </div>
  );
}
