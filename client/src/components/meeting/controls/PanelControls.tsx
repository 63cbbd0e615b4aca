import { MessageSquareText, Users } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { useMeetingStore } from '@/store/useMeetingStore';
import { togglePanel, useMeetingViewStore } from '@/store/useMeetingViewStore';

import { useUnreadMessages } from '../chat/useUnreadMessages';
import { mainKeys } from '../shortcuts';

/** Open the list of people and the chat; tell what is new in them. */
export function PanelControls() {
  const panel = useMeetingViewStore((view) => view.panel);
  const people = useMeetingStore((state) => state.order.length);
  const waiting = useMeetingStore((state) => state.waiting.length);
  const unread = useUnreadMessages();
  return (
    <div className="flex items-center gap-1">
      <span className="relative">
        <IconButton
          icon={Users}
          label="People"
          shortcut={mainKeys('people')}
          variant={panel === 'people' ? 'active' : 'ghost'}
          shape="round"
          size="lg"
          count={waiting}
          aria-pressed={panel === 'people'}
          onClick={() => togglePanel('people')}
        />
        {waiting === 0 ? (
          <span
            aria-hidden
            className="pointer-events-none absolute end-1 top-1 min-w-4 rounded-full bg-subtle px-1 text-center text-2xs font-medium text-fg-muted tabular-nums"
          >
            {people}
          </span>
        ) : null}
      </span>
      <IconButton
        icon={MessageSquareText}
        label="Chat"
        shortcut={mainKeys('chat')}
        variant={panel === 'chat' ? 'active' : 'ghost'}
        shape="round"
        size="lg"
        count={unread}
        aria-pressed={panel === 'chat'}
        onClick={() => togglePanel('chat')}
      />
    </div>
  );
}
