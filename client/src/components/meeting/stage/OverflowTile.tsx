import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

import { useMeetingViewStore } from '@/store/useMeetingViewStore';

interface OverflowTileProps {
  /** How many people are not shown. */
  readonly hidden: number;
}

/** The end of a full strip: tells how many more are there and opens the list of everybody. */
export function OverflowTile({ hidden }: OverflowTileProps) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      aria-label={t`${plural(hidden, { one: '# more person', other: '# more people' })}. Show everyone`}
      onClick={() => useMeetingViewStore.setState({ panel: 'people' })}
      className="flex size-full flex-col items-center justify-center rounded-xl bg-surface text-fg-muted transition-colors hover:bg-subtle hover:text-fg"
    >
      <span className="text-lg font-semibold tabular-nums">+{hidden}</span>
      <span className="text-xs">
        <Trans>more</Trans>
      </span>
    </button>
  );
}
