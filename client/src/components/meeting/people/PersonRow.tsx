import { Trans, useLingui } from '@lingui/react/macro';
import { Hand, Mic, MicOff, MonitorUp, VideoOff } from 'lucide-react';
import { memo } from 'react';

import { Avatar } from '@/components/ui/Avatar';
import { Badge } from '@/components/ui/Badge';
import { Icon } from '@/components/ui/Icon';
import { useIsSpeaking } from '@/hooks/useActiveSpeakers';
import { cn } from '@/lib/cn';
import { useMeetingStore, type ParticipantState } from '@/store/useMeetingStore';

import { cameraKey } from '../stage/planStage';

import { MeetingName } from './MeetingName';
import { ParticipantMenu } from './ParticipantMenu';

/** One person in the list, with what they have on and what one can do. */
export const PersonRow = memo(function PersonRow({
  participantId,
}: {
  readonly participantId: string;
}) {
  const { t } = useLingui();
  const person = useMeetingStore((state) => state.participants[participantId]);
  if (!person) return null;
  return (
    <li
      aria-label={person.displayName}
      className="group/row flex min-h-13 items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-subtle/60"
    >
      <Avatar
        name={person.displayName}
        seed={person.userId ?? participantId}
        imageUrl={person.avatarUrl}
        size="sm"
      />
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <MeetingName displayName={person.displayName} accountName={person.accountName} />
        {person.isSelf ? (
          <span className="shrink-0 text-sm text-fg-subtle">
            <Trans>(You)</Trans>
          </span>
        ) : null}
        <Role person={person} />
      </div>
      <div className="flex shrink-0 items-center gap-2">
        {person.isHandRaised ? <Mark icon={Hand} label={t`Hand raised`} tone="accent" /> : null}
        {person.isScreenSharing ? (
          <Mark icon={MonitorUp} label={t`Presenting`} tone="accent" />
        ) : null}
        {person.isVideoOff ? <Mark icon={VideoOff} label={t`Camera off`} /> : null}
        <MicrophoneMark person={person} />
        <ParticipantMenu participant={person} tileKey={cameraKey(participantId)} placement="row" />
      </div>
    </li>
  );
});

function Role({ person }: { readonly person: ParticipantState }) {
  if (person.isHost)
    return (
      <Badge tone="accent">
        <Trans>Host</Trans>
      </Badge>
    );
  if (person.role === 'co-host')
    return (
      <Badge tone="accent">
        <Trans>Co-host</Trans>
      </Badge>
    );
  return person.isGuest ? (
    <Badge>
      <Trans>Guest</Trans>
    </Badge>
  ) : null;
}

function MicrophoneMark({ person }: { readonly person: ParticipantState }) {
  const { t } = useLingui();
  const isSpeaking = useIsSpeaking(person.participantId);
  if (person.isMuted) return <Mark icon={MicOff} label={t`Microphone off`} tone="danger" />;
  return (
    <Mark
      icon={Mic}
      label={isSpeaking ? t`Speaking` : t`Microphone on`}
      tone={isSpeaking ? 'accent' : 'quiet'}
    />
  );
}

interface MarkProps {
  readonly icon: typeof Mic;
  readonly label: string;
  readonly tone?: 'quiet' | 'accent' | 'danger';
}

function Mark({ icon, label, tone = 'quiet' }: MarkProps) {
  return (
    <span
      className={cn(
        tone === 'quiet' && 'text-fg-subtle',
        tone === 'accent' && 'text-accent-text',
        tone === 'danger' && 'text-danger-text',
      )}
    >
      <Icon icon={icon} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
