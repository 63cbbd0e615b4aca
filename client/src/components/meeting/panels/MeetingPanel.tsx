import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Suspense, useRef, type ReactNode } from 'react';

import { IconButton } from '@/components/ui/IconButton';
import { Sheet } from '@/components/ui/Sheet';
import { patientLazy } from '@/components/ui/patientLazy';
import { useEscape } from '@/hooks/useEscape';
import { useFocusReturn } from '@/hooks/useFocusReturn';
import { useMediaQuery } from '@/hooks/useMediaQuery';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore, type MeetingPanel as PanelName } from '@/store/useMeetingViewStore';

const ChatPanel = patientLazy(() =>
  import('../chat/ChatPanel').then((module) => ({ default: module.ChatPanel })),
);
const ChatTools = patientLazy(() =>
  import('../chat/ChatTools').then((module) => ({ default: module.ChatTools })),
);
const PeoplePanel = patientLazy(() =>
  import('../people/PeoplePanel').then((module) => ({ default: module.PeoplePanel })),
);

/** People or chat: beside the stage where there is room, else in a sheet over it. */
export function MeetingPanel() {
  const panel = useMeetingViewStore((view) => view.panel);
  const isWide = useMediaQuery('(min-width: 60rem) and (min-height: 30rem)');
  const isPhone = useMediaQuery('(max-width: 39.99rem)');
  const title = useTitle(panel);
  const close = () => useMeetingViewStore.setState({ panel: null, isSearchingChat: false });
  const actions =
    panel === 'chat' ? (
      <Suspense>
        <ChatTools />
      </Suspense>
    ) : null;

  if (!isWide) {
    return (
      <SheetPanel
        panel={panel}
        title={title}
        side={isPhone ? 'bottom' : 'end'}
        actions={actions}
        onClose={close}
      >
        <PanelContent panel={panel} />
      </SheetPanel>
    );
  }
  return panel ? (
    <SidePanel key={panel} title={title} actions={actions} onClose={close}>
      <PanelContent panel={panel} />
    </SidePanel>
  ) : null;
}

function PanelContent({ panel }: { readonly panel: PanelName | null }) {
  return (
    <Suspense>
      {panel === 'chat' ? <ChatPanel /> : null}
      {panel === 'people' ? <PeoplePanel /> : null}
    </Suspense>
  );
}

function useTitle(panel: PanelName | null): string {
  const { t } = useLingui();
  const count = useMeetingStore((state) => state.order.length);
  return panel === 'people' ? t`People (${count})` : t`Chat`;
}

interface PanelFrameProps {
  readonly title: string;
  /** Stands in the head beside the title. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the stage. Closes on Escape and gives the keyboard back to whatever opened it. */
function SidePanel({ title, actions, onClose, children }: PanelFrameProps) {
  const { t } = useLingui();
  const panel = useRef<HTMLElement>(null);
  useFocusReturn(panel);
  useEscape(panel, onClose);

  return (
    <aside
      ref={panel}
      aria-label={title}
      className="flex w-88 shrink-0 animate-fade-in flex-col overflow-hidden rounded-xl bg-surface 2xl:w-96"
    >
      <div className="flex items-center gap-1 py-2 ps-4 pe-2">
        <h2 className="flex-1 text-base font-semibold">{title}</h2>
        {actions}
        <IconButton icon={X} label={t`Close panel`} tooltipSide="bottom" onClick={onClose} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col">{children}</div>
    </aside>
  );
}

function SheetPanel({
  panel,
  title,
  side,
  actions,
  onClose,
  children,
}: PanelFrameProps & { readonly panel: PanelName | null; readonly side: 'end' | 'bottom' }) {
  return (
    <Sheet
      title={title}
      side={side}
      actions={actions}
      open={panel !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {children}
    </Sheet>
  );
}
