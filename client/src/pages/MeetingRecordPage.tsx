import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, CircleAlert, Lock, SearchX } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';

import { AttendanceTable } from '@/components/records/AttendanceTable';
import { AttendanceTimeline } from '@/components/records/AttendanceTimeline';
import { ExportMenu } from '@/components/records/ExportMenu';
import { MeetAgain } from '@/components/records/MeetAgain';
import { lengthOf, startInWords } from '@/components/records/meetingWords';
import { TalkShares } from '@/components/records/TalkShares';
import { Transcript } from '@/components/records/Transcript';
import { AppHeader } from '@/components/shell/AppHeader';
import { MessageScreen } from '@/components/shell/MessageScreen';
import { Page } from '@/components/shell/Page';
import { PageLoading } from '@/components/shell/PageLoading';
import { Button } from '@/components/ui/Button';
import { Card } from '@/components/ui/Card';
import { Icon } from '@/components/ui/Icon';
import { useErrorSentence } from '@/hooks/useErrorSentence';
import type { ApiError } from '@/lib/api/ApiError';
import type { MeetingDetails } from '@/lib/api/models';
import { formatDuration } from '@/lib/duration';
import { useMeetingRecord } from '@/queries/meetings';

/** What is kept of one meeting: who, when, how long, who talked how much, what was written. */
export function MeetingRecordPage() {
  const { id = '' } = useParams();
  const { data: meeting, error, refetch } = useMeetingRecord(id);
  if (meeting) return <RecordOf meeting={meeting} />;
  if (error) return <Unreadable error={error} onRetry={() => void refetch()} />;
  return <PageLoading />;
}

function RecordOf({ meeting }: { meeting: MeetingDetails }) {
  return (
    <>
      <AppHeader />
      <Page
        title={meeting.title}
        className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 pt-4 pb-20 sm:px-8 sm:pt-8"
      >
        <Header meeting={meeting} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Part title={<Trans>People</Trans>} className="lg:col-span-2">
            <AttendanceTimeline meeting={meeting} />
            <AttendanceTable people={meeting.people} />
          </Part>
          <Part title={<Trans>Who talked how much</Trans>} className="lg:order-last">
            <TalkShares people={meeting.people} />
          </Part>
          <Part title={<Trans>Chat and files</Trans>}>
            <Transcript meetingId={meeting.id} />
          </Part>
        </div>
      </Page>
    </>
  );
}

function Header({ meeting }: { meeting: MeetingDetails }) {
  const { startedAt, endedAt, peopleCount, title } = meeting;
  return (
    <div className="flex flex-col gap-4">
      <Link
        to="/dashboard"
        className="flex w-fit items-center gap-1.5 rounded-md py-1 text-sm text-fg-muted hover:text-fg pointer-coarse:py-3"
      >
        <Icon icon={ArrowLeft} className="rtl:rotate-180" />
        <Trans>Your meetings</Trans>
      </Link>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-2xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
          <p className="mt-1 text-sm text-fg-muted">
            <time dateTime={startedAt}>{startInWords(startedAt)}</time>
            <span aria-hidden="true"> · </span>
            {endedAt === null ? <Trans>goes on now</Trans> : formatDuration(lengthOf(meeting))}
            <span aria-hidden="true"> · </span>
            <Plural value={peopleCount} one="# person" other="# people" />
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ExportMenu meeting={meeting} />
          <MeetAgain meeting={meeting} />
        </div>
      </div>
    </div>
  );
}

interface PartProps {
  title: ReactNode;
  className?: string;
  children: ReactNode;
}

function Part({ title, className, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <Card className="p-5 sm:p-6">
        <h2 id={id} className="mb-4 text-base font-semibold">
          {title}
        </h2>
        {children}
      </Card>
    </section>
  );
}

function Unreadable({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const { t } = useLingui();
  const errorSentence = useErrorSentence();
  const home = (
    <Button size="lg" variant="secondary" asChild>
      <Link to="/dashboard">
        <Trans>Go to your meetings</Trans>
      </Link>
    </Button>
  );
  if (error.code === 'NOT_FOUND') {
    return (
      <MessageScreen
        icon={SearchX}
        title={t`There is no such meeting`}
        description={t`Its record may have been deleted with its room.`}
        actions={home}
      />
    );
  }
  if (error.code === 'FORBIDDEN') {
    return (
      <MessageScreen
        icon={Lock}
        title={t`This record is not for you`}
        description={t`Only the host and the people who were in a meeting can read what is kept of it.`}
        actions={home}
      />
    );
  }
  return (
    <MessageScreen
      icon={CircleAlert}
      title={t`The meeting could not be loaded`}
      description={errorSentence(error)}
      actions={
        <>
          <Button size="lg" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
          {home}
        </>
      }
    />
  );
}
