import { Trans } from '@lingui/react/macro';

import { Button } from '@/components/ui/Button';

import type { FirstFew } from './useFirstFew';

interface ShowMoreProps extends Pick<FirstFew<unknown>, 'hidden' | 'showAll'> {
  readonly className: string;
}

/** Brings the rest of a list that shows its first few; nothing where there is no rest. */
export function ShowMore({ hidden, showAll, className }: ShowMoreProps) {
  if (hidden === 0) return null;
  return (
    <div className={className}>
      <Button variant="ghost" block onClick={showAll}>
        <Trans>Show {hidden} more</Trans>
      </Button>
    </div>
  );
}
