import { useLingui } from '@lingui/react/macro';
import { MessageSquareText, Users, type LucideIcon } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { cn } from '@/lib/cn';
import { useMeetingStore } from '@/store/useMeetingStore';
import { togglePanel, useMeetingViewStore, type MeetingPanel } from '@/store/useMeetingViewStore';

import { useUnreadMention, useUnreadMessages } from '../chat/useUnreadMessages';
import { mainKeys } from '../shortcuts';

/** Open the list of people and the chat; tell what is new in them. */
export function PanelControls() {
  const { t } = useLingui();
  const people = useMeetingStore((state) => state.order.length);
  const waiting = useMeetingStore((state) => state.waiting.length);
  const unread = useUnreadMessages();
  const isMeant = useUnreadMention();
  const chatLabel = () => {
    if (isMeant) return t`Chat (${unread} new, something to you)`;
    return unread > 0 ? t`Chat (${unread} new)` : t`Chat`;
  };
  return (
    <div className="flex items-center gap-1">
      <PanelButton
        panel="people"
        icon={Users}
        label={waiting > 0 ? t`People (${waiting} waiting)` : t`People`}
        count={waiting || people}
        isNews={waiting > 0}
      />
      <PanelButton
        panel="chat"
        icon={MessageSquareText}
        label={chatLabel()}
        count={unread}
        isToMe={isMeant}
        isNews
      />
    </div>
  );
}

interface PanelButtonProps {
  readonly panel: MeetingPanel;
  readonly icon: LucideIcon;
  readonly label: string;
  /** Nothing is shown for 0. */
  readonly count: number;
  /** The number asks for a look; otherwise it only tells. */
  readonly isNews: boolean;
  /** Some of it is to oneself, by name or privately. */
  readonly isToMe?: boolean;
}

function PanelButton({ panel, icon, label, count, isNews, isToMe = false }: PanelButtonProps) {
  const isOpen = useMeetingViewStore((view) => view.panel === panel);
  return (
    <span className="relative">
      <IconButton
        icon={icon}
        label={label}
        shortcut={mainKeys(panel)}
        variant={isOpen ? 'active' : 'ghost'}
        shape="round"
        size="lg"
        aria-pressed={isOpen}
        onClick={() => togglePanel(panel)}
      />
      {count > 0 ? (
        <span
          aria-hidden
          className={cn(
            'pointer-events-none absolute end-0.5 top-0.5 flex h-4.5 min-w-4.5 items-center justify-center rounded-full px-1 text-2xs font-semibold tabular-nums ring-2 ring-canvas',
            isNews && !isOpen ? 'bg-accent text-accent-fg' : 'bg-subtle text-fg-muted',
          )}
        >
          {isToMe ? '@' : null}
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </span>
  );
}
