import { Plural } from '@lingui/react/macro';
import { VideoOff } from 'lucide-react';

import { Icon } from '@/components/ui/Icon';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

/** Tells how many people have no tile because they show no picture, and opens the list of everybody. */
export function LeftOut({ count }: { readonly count: number }) {
  return (
    <button
      type="button"
      onClick={() => useMeetingViewStore.setState({ panel: 'people' })}
      className="absolute start-0 bottom-0 z-20 flex h-9 items-center gap-2 rounded-full border border-line bg-raised px-3 text-xs text-fg-muted shadow-2 transition-colors hover:text-fg pointer-coarse:h-11"
    >
      <Icon icon={VideoOff} size="xs" />
      <Plural value={count} one="# person without video" other="# people without video" />
    </button>
  );
}
