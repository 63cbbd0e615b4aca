import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarClock } from 'lucide-react';
import { useEffect } from 'react';

import { DoorHeader } from '@/components/prejoin/DoorHeader';
import { Page } from '@/components/shell/Page';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { useNow } from '@/hooks/useNow';
import type { NextOccurrence, RoomPreview } from '@/lib/api/models';
import { meetingLink } from '@/lib/roomCode';
import { dayOf, timeZoneHere, wallTimeHere } from '@/lib/wallTime';
import { useAuthStore } from '@/store/useAuthStore';

import { AddToCalendar } from './AddToCalendar';
import { durationAttribute, formatTimeLeft, timeLeft } from './countdown';
import { formatDay } from './describeRecurrence';
import { formatTimeRange } from './whenWords';

const SECOND_MS = 1000;

interface StartsInProps {
  room: RoomPreview;
  next: NextOccurrence;
  /** Goes on to the door: by a button, or because it is time. */
  onReady: () => void;
}

/** For whoever opens a meeting's link early: when it starts where they are, and how long that is. */
export function StartsIn({ room, next, onReady }: StartsInProps) {
  const { t, i18n } = useLingui();
  const isHost = useAuthStore((state) => state.user?.id === room.host.id);
  const now = useNow(SECOND_MS);
  const left = timeLeft(Date.parse(next.startsAt) - now);
  const isDue = Date.parse(next.startsAt) <= now;

  useEffect(() => {
    if (isDue) onReady();
  }, [isDue, onReady]);

  return (
    <>
      <DoorHeader />
      <Page
        title={next.title}
        className="mx-auto flex w-full max-w-xl flex-col items-center px-4 pt-[5dvh] pb-16 text-center sm:px-8 sm:pt-[13dvh] beside:pt-0 beside:pb-4"
      >
        <span className="mb-5 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent-text beside:hidden">
          <Icon icon={CalendarClock} size="lg" />
        </span>
        <h1 className="max-w-full text-3xl font-semibold tracking-tight break-words">
          {next.title}
        </h1>
        <p className="mt-2 text-fg-muted">
          {startDay(t`Today`, i18n.locale, next.startsAt, now)}
          <span aria-hidden="true"> · </span>
          {formatTimeRange(i18n.locale, next.startsAt, next.endsAt)}
        </p>
        <p className="mt-0.5 text-sm text-fg-subtle">
          {isHost ? t`You are the host` : t`Hosted by ${room.host.displayName}`}
          <span aria-hidden="true"> · </span>
          {t`your time, ${timeZoneHere().replaceAll('_', ' ')}`}
        </p>
        <p className="mt-10 text-sm font-medium text-fg-muted beside:mt-4">
          <Trans>Starts in</Trans>
        </p>
        <p role="timer" className="text-display font-semibold tracking-tight text-fg tabular-nums">
          <time dateTime={durationAttribute(left)}>{formatTimeLeft(left)}</time>
        </p>
        <div className="mt-8 flex w-full flex-col gap-3 sm:w-auto sm:flex-row beside:mt-4">
          <Button size="lg" onClick={onReady}>
            {isHost ? (
              <Trans>Start now</Trans>
            ) : room.settings.waitForHost ? (
              <Trans>Check camera and microphone</Trans>
            ) : (
              <Trans>Join early</Trans>
            )}
          </Button>
          <AddToCalendar
            size="lg"
            scheduledMeetingId={next.scheduledMeetingId}
            startsAt={next.startsAt}
            entry={{
              title: next.title,
              details: t`Join: ${meetingLink(room.code)}`,
              link: meetingLink(room.code),
              startsAt: wallTimeHere(new Date(next.startsAt)),
              durationMinutes: minutesBetween(next.startsAt, next.endsAt),
              timeZone: timeZoneHere(),
              rrule: null,
            }}
          />
        </div>
        <p className="mt-6 max-w-96 text-sm text-fg-subtle">
          <Trans>
            You can leave this page open: it goes on by itself when the meeting starts, or when
            somebody is there before.
          </Trans>
        </p>
      </Page>
    </>
  );
}

/** The day of the start, where the browser is. */
function startDay(today: string, locale: string, startsAt: string, now: number): string {
  const day = dayOf(wallTimeHere(new Date(startsAt)));
  if (day === dayOf(wallTimeHere(new Date(now)))) return today;
  return formatDay(locale, day, { weekday: 'long', day: 'numeric', month: 'long' });
}

function minutesBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
}
