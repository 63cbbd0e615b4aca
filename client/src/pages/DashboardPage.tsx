import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Video } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { RecentMeetings } from '@/components/records/RecentMeetings';
import { CreateRoomDialog } from '@/components/rooms/CreateRoomDialog';
import { JoinByCode } from '@/components/rooms/JoinByCode';
import { NamedRooms } from '@/components/rooms/NamedRooms';
import { PersonalRoomCard } from '@/components/rooms/PersonalRoomCard';
import { UpcomingMeetings } from '@/components/scheduling/UpcomingMeetings';
import { AppHeader } from '@/components/shell/AppHeader';
import { Page } from '@/components/shell/Page';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { useOneOffRoom } from '@/hooks/useOneOffRoom';
import { useStartMeeting } from '@/hooks/useStartMeeting';
import { useMe } from '@/queries/account';
import { useAuthStore } from '@/store/useAuthStore';

/** Where somebody with an account starts: into a meeting, or back to one. */
export function DashboardPage() {
  const { t } = useLingui();
  useMe();
  return (
    <>
      <AppHeader />
      <Page
        title={t`Your meetings`}
        className="mx-auto flex w-full max-w-5xl flex-col gap-9 px-4 pt-6 pb-20 sm:px-8 sm:pt-12"
      >
        <Greeting />
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <StartCard />
          <PersonalRoomCard />
          <JoinCard />
        </div>
        <UpcomingMeetings />
        <Section id="rooms" title={<Trans>Your rooms</Trans>} action={<NewRoomButton />}>
          <NamedRooms />
        </Section>
        <Section id="recent" title={<Trans>Recent meetings</Trans>}>
          <RecentMeetings />
        </Section>
      </Page>
    </>
  );
}

function Greeting() {
  const name = useAuthStore((state) => state.user?.displayName ?? '');
  const hour = new Date().getHours();
  return (
    <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">
      {hour >= 5 && hour < 12 ? (
        <Trans>Good morning, {name}</Trans>
      ) : hour >= 12 && hour < 18 ? (
        <Trans>Good afternoon, {name}</Trans>
      ) : (
        <Trans>Good evening, {name}</Trans>
      )}
    </h1>
  );
}

interface SectionProps {
  id: string;
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

function Section({ id, title, action, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <div className="mb-3 flex min-h-8 items-center justify-between gap-4">
        <h2 id={id} className="text-sm font-medium text-fg-muted">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

function StartCard() {
  const { start, isPending } = useStartMeeting(useOneOffRoom());
  return (
    <Card className="flex flex-col p-5 sm:p-6">
      <h2 className="text-base font-semibold">
        <Trans>Start a meeting</Trans>
      </h2>
      <p className="mt-1 mb-5 text-sm text-fg-muted">
        <Trans>Now, with a new link that is good for this once.</Trans>
      </p>
      <div className="mt-auto flex flex-wrap gap-2 max-sm:*:grow">
        <Button icon={Video} className="h-11!" loading={isPending} onClick={start}>
          <Trans>New meeting</Trans>
        </Button>
      </div>
    </Card>
  );
}

function NewRoomButton() {
  const [dialog, setDialog] = useState({ open: false, opened: 0 });
  return (
    <>
      <Button
        variant="secondary"
        size="sm"
        icon={Plus}
        onClick={() => setDialog(({ opened }) => ({ open: true, opened: opened + 1 }))}
      >
        <Trans>New room</Trans>
      </Button>
      <CreateRoomDialog
        key={dialog.opened}
        open={dialog.open}
        onOpenChange={(open) => setDialog(({ opened }) => ({ open, opened }))}
      />
    </>
  );
}

function JoinCard() {
  return (
    <Card className="flex flex-col p-5 sm:p-6 max-lg:sm:col-span-2">
      <h2 className="text-base font-semibold">
        <Trans>Join a meeting</Trans>
      </h2>
      <p className="mt-1 mb-5 text-sm text-fg-muted">
        <Trans>Enter its code, or paste the link.</Trans>
      </p>
      <JoinByCode className="mt-auto" />
    </Card>
  );
}
