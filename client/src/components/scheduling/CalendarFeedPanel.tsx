import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarPlus, ExternalLink, RefreshCw } from 'lucide-react';
import { useState } from 'react';

import { AlertDialog } from '@/components/ui/AlertDialog';
import { Button } from '@/components/ui/Button';
import { Callout } from '@/components/ui/Callout';
import { CopyButton } from '@/components/ui/CopyButton';
import { Dialog } from '@/components/ui/Dialog';
import { Skeleton } from '@/components/ui/Skeleton';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import { useCalendarFeed, useRotateCalendarFeed } from '@/queries/scheduling';
import { toast } from '@/store/useToastStore';

import { googleFeedLink, webcalLink } from './calendarLinks';

export interface CalendarFeedPanelProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What `CalendarFeedDialog` loads: the address to subscribe to, and a new one when it got about. */
export function CalendarFeedPanel({ open, onOpenChange }: CalendarFeedPanelProps) {
  const { t } = useLingui();
  const describe = useErrorSentence();
  const { data: feed, error } = useCalendarFeed();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t`Your meetings in your calendar`}
      description={t`Subscribe to this address in your calendar. What you schedule, move or cancel here follows there by itself.`}
    >
      {error ? (
        <Callout tone="danger" urgent>
          {describe(error)}
        </Callout>
      ) : feed ? (
        <Subscription url={feed.url} />
      ) : (
        <div role="status">
          <span className="sr-only">
            <Trans>Loading</Trans>
          </span>
          <Skeleton className="h-10 w-full" />
        </div>
      )}
    </Dialog>
  );
}

function Subscription({ url }: { url: string }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-5">
      <p className="rounded-md bg-subtle px-3 py-2 text-sm break-all text-fg select-all">{url}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <CopyButton text={url} label={t`Copy address`} variant="primary" />
        <Button variant="secondary" icon={CalendarPlus} asChild>
          <a href={webcalLink(url)}>
            <Trans>Open in my calendar</Trans>
          </a>
        </Button>
        <Button variant="secondary" icon={ExternalLink} asChild>
          <a href={googleFeedLink(url)} target="_blank" rel="noreferrer">
            <Trans>Subscribe in Google Calendar</Trans>
          </a>
        </Button>
        <Rotation />
      </div>
      <Callout>
        <Trans>
          Whoever knows this address can read your scheduled meetings. Keep it to yourself, and make
          a new one if it got about.
        </Trans>
      </Callout>
    </div>
  );
}

function Rotation() {
  const { t } = useLingui();
  const describe = useErrorSentence();
  const [asking, setAsking] = useState(false);
  const rotate = useRotateCalendarFeed();
  return (
    <>
      <Button
        variant="secondary"
        icon={RefreshCw}
        loading={rotate.isPending}
        onClick={() => setAsking(true)}
      >
        <Trans>Make a new address</Trans>
      </Button>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t`Make a new address?`}
        description={t`The old one stops working everywhere. Calendars that use it have to be given the new one.`}
        confirmLabel={t`Make a new address`}
        onConfirm={() =>
          rotate.mutate(undefined, {
            onSuccess: () => toast({ tone: 'success', title: t`Your calendar has a new address` }),
            onError: (failure) => toast({ tone: 'danger', title: describe(failure) }),
          })
        }
      />
    </>
  );
}
