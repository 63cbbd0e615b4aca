import { MailCheck } from 'lucide-react';
import type { ReactNode } from 'react';

import { Icon } from '@/components/ui/Icon';

/** Stands where a form was that had a link sent: what to do now. */
export function SentLink({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="flex gap-3 rounded-lg bg-subtle px-4 py-3.5 text-sm">
      <Icon icon={MailCheck} className="mt-0.5 text-accent-text" />
      <div className="flex min-w-0 flex-col gap-2 break-words">{children}</div>
    </div>
  );
}
