import { useLingui } from '@lingui/react/macro';
import { Download, Search } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { useChatAccess } from './useChatAccess';
import { useChatExport } from './useChatExport';

/** What can be done with the whole chat, in the head of its panel; nothing while nobody has written. */
export function ChatTools() {
  const { t } = useLingui();
  const isEmpty = useMeetingStore((state) => state.messages.length === 0);
  const isSearching = useMeetingViewStore((view) => view.isSearchingChat);
  const access = useChatAccess();
  const { save, isBusy } = useChatExport(access);
  if (isEmpty || !access) return null;
  return (
    <>
      {isSearching ? null : (
        <IconButton
          icon={Search}
          label={t`Search the chat`}
          tooltipSide="bottom"
          onClick={() => useMeetingViewStore.setState({ isSearchingChat: true })}
        />
      )}
      <IconButton
        icon={Download}
        label={t`Save the chat as text`}
        tooltipSide="bottom"
        loading={isBusy}
        onClick={() => void save()}
      />
    </>
  );
}
