import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { useAccountFailure } from '@/components/account/accountFailure';
import { Callout } from '@/components/ui/Callout';
import type { ApiError } from '@/lib/api/ApiError';

interface LinkFailureProps {
  token: string;
  error: ApiError | null;
  /** The way to another link. */
  children: ReactNode;
}

/** Says why a link of an e-mail does not work, and how to get another one; nothing while it may. */
export function LinkFailure({ token, error, children }: LinkFailureProps) {
  const describe = useAccountFailure();
  if (token && !error) return null;
  const leadsToAnother = !token || error?.code === 'LINK_INVALID';
  return (
    <Callout tone="danger" urgent>
      {error ? (
        describe(error)
      ) : (
        <Trans>This link is not complete. Open it from the e-mail again.</Trans>
      )}
      {leadsToAnother ? <span className="mt-1 block">{children}</span> : null}
    </Callout>
  );
}
