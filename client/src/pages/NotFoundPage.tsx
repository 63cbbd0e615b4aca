import { Trans, useLingui } from '@lingui/react/macro';
import { Compass } from 'lucide-react';
import { Link } from 'react-router';

import { JoinByCode } from '@/components/rooms/JoinByCode';
import { MessageScreen } from '@/components/shell/MessageScreen';
import { Button } from '@/components/ui/Button';

/** An address that is no page of ours. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <MessageScreen
      icon={Compass}
      title={t`There is nothing at this address`}
      description={t`Check it for a typing mistake. If you were sent a meeting code, enter it here.`}
    >
      <JoinByCode className="mt-8 w-full max-w-80" />
      <Button variant="ghost" asChild className="mt-10">
        <Link to="/">
          <Trans>Go to the home page</Trans>
        </Link>
      </Button>
    </MessageScreen>
  );
}
