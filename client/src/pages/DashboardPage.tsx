import { Settings2, Video } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import { CreateRoomDialog } from '@/components/rooms/CreateRoomDialog';
import { JoinByCode } from '@/components/rooms/JoinByCode';
import { RecentRooms } from '@/components/rooms/RecentRooms';
import { AppHeader } from '@/components/shell/AppHeader';
import { Page } from '@/components/shell/Page';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { useMe } from '@/queries/account';
import { useCreateRoom } from '@/queries/rooms';
import { useAuthStore } from '@/store/useAuthStore';
import { toast } from '@/store/useToastStore';

/** Where somebody with an account starts: into a meeting, or back to one. */
export function DashboardPage() {
  const name = useAuthStore((state) => state.user?.displayName ?? '');
  useMe();
  return (
    <>
      <AppHeader />
      <Page
        title="Your meetings"
        className="mx-auto flex w-full max-w-4xl flex-col gap-8 px-4 pt-6 pb-20 sm:px-8 sm:pt-12"
      >
        <h1 className="text-2xl font-semibold tracking-tight">
          {greeting(new Date().getHours())}, {name}
        </h1>
        <div className="grid gap-4 md:grid-cols-2">
          <StartCard />
          <JoinCard />
        </div>
        <section aria-labelledby="recent">
          <h2 id="recent" className="mb-3 text-sm font-medium text-fg-muted">
            Recent meetings
          </h2>
          <RecentRooms />
        </section>
      </Page>
    </>
  );
}

/** @param hour - of the day, 0 to 23 */
function greeting(hour: number): string {
  if (hour >= 5 && hour < 12) return 'Good morning';
  if (hour >= 12 && hour < 18) return 'Good afternoon';
  return 'Good evening';
}

function StartCard() {
  const [dialog, setDialog] = useState({ open: false, opened: 0 });
  const create = useCreateRoom();
  const navigate = useNavigate();

  const start = () =>
    create.mutate(
      {},
      {
        onSuccess: ({ code }) => void navigate(`/${code}`),
        onError: ({ message }) =>
          toast({
            tone: 'danger',
            title: 'The meeting could not be started',
            description: message,
          }),
      },
    );

  return (
    <Card className="flex flex-col p-5 sm:p-6">
      <h2 className="text-base font-semibold">Start a meeting</h2>
      <p className="mt-1 mb-5 text-sm text-fg-muted">Now, or with a link to send for later.</p>
      <div className="mt-auto flex flex-wrap gap-2 max-sm:*:grow">
        <Button icon={Video} className="h-11!" loading={create.isPending} onClick={start}>
          New meeting
        </Button>
        <Button
          variant="secondary"
          icon={Settings2}
          className="h-11!"
          onClick={() => setDialog(({ opened }) => ({ open: true, opened: opened + 1 }))}
        >
          Name and options
        </Button>
      </div>
      <CreateRoomDialog
        key={dialog.opened}
        open={dialog.open}
        onOpenChange={(open) => setDialog(({ opened }) => ({ open, opened }))}
      />
    </Card>
  );
}

function JoinCard() {
  return (
    <Card className="flex flex-col p-5 sm:p-6">
      <h2 className="text-base font-semibold">Join a meeting</h2>
      <p className="mt-1 mb-5 text-sm text-fg-muted">Enter its code, or paste the link.</p>
      <JoinByCode className="mt-auto" />
    </Card>
  );
}
