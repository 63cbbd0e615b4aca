import { Plural } from '@lingui/react/macro';

import { Badge } from '@/components/ui/Badge';

/** How many people are in a room now; nothing where nobody is. */
export function PeopleInside({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Badge tone="accent">
      <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
      <Plural value={count} one="# person inside" other="# people inside" />
    </Badge>
  );
}
