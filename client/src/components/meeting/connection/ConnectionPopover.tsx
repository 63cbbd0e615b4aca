import { Trans, useLingui } from '@lingui/react/macro';
import { Activity } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';

import { Button } from '@/components/ui/Button';
import { Popover } from '@/components/ui/Popover';
import { useMeeting } from '@/hooks/meetingContext';
import type { ConnectionStats } from '@/lib/webrtc/MediaSession';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { describeConnection, figuresOf } from './describeConnection';

interface ConnectionPopoverProps {
  readonly participantId: string;
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** How the connection to somebody does: a sentence for everyone, figures for whoever wants them. */
export function ConnectionPopover({ participantId, ...popover }: ConnectionPopoverProps) {
  const { t } = useLingui();
  const name = useMeetingStore((state) => state.participants[participantId]?.displayName ?? '');
  return (
    <Popover
      {...popover}
      label={t`Connection to ${name}`}
      side="top"
      align="end"
      className="w-72 p-4"
    >
      <Figures participantId={participantId} name={name} />
      <Button
        size="sm"
        variant="soft"
        block
        icon={Activity}
        className="mt-3"
        onClick={() => {
          popover.onOpenChange(false);
          useMeetingViewStore.setState({ dialog: 'health', healthOf: participantId });
        }}
      >
        <Trans>Over the whole call</Trans>
      </Button>
    </Popover>
  );
}

function Figures({ participantId, name }: { participantId: string; name: string }) {
  const { i18n, t } = useLingui();
  const connection = useMeetingStore((state) => state.connections[participantId]);
  const stats = useConnectionStats(participantId);
  const sentences = describeConnection(connection ?? {}, stats);
  return (
    <>
      <h3 className="truncate text-sm font-semibold">{name}</h3>
      {sentences.map((sentence) => (
        <p key={sentence.id} className="mt-1 text-sm text-fg-muted">
          {t(sentence)}
        </p>
      ))}
      {stats ? (
        <dl className="mt-3 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3 text-xs tabular-nums">
          {figuresOf(stats, i18n.locale).map(({ name: term, value }) => (
            <div key={term.id} className="contents">
              <dt className="text-fg-subtle">{t(term)}</dt>
              <dd className="text-end">{typeof value === 'string' ? value : t(value)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="mt-3 text-xs text-fg-subtle">
          <Trans>Measuring…</Trans>
        </p>
      )}
    </>
  );
}

/** The figures, for as long as somebody reads them. */
function useConnectionStats(participantId: string): ConnectionStats | null {
  const { connections } = useMeeting();
  const [stats, setStats] = useState<ConnectionStats | null>(null);
  useEffect(
    () =>
      connections.watch((all) =>
        setStats(all.find((each) => each.participantId === participantId) ?? null),
      ),
    [connections, participantId],
  );
  return stats;
}
