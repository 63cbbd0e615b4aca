import { Trans, useLingui } from '@lingui/react/macro';
import { Hand, Mic, MicOff, PhoneOff, Video, VideoOff, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';

import { Avatar } from '@/components/ui/Avatar';
import { Icon } from '@/components/ui/Icon';
import { useMeeting } from '@/hooks/meetingContext';
import { useMirroredSelf } from '@/hooks/useMirroredSelf';
import { cn } from '@/lib/cn';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { VideoTrack } from '../media/VideoTrack';
import { ReactionStream } from '../reactions/ReactionStream';
import { useOwnParticipant } from '../useOwnParticipant';

import { useMainItem } from './useMainItem';
import { useShownTrack } from './useShownTrack';

/** The inside of the small window: whoever counts now, oneself in the corner, and the controls. */
export function PopOutView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const main = useMainItem();
  const own = useOwnParticipant();
  const content = useRef<HTMLDivElement>(null);
  useEscapeIn(content, onClose);
  if (!own) return null;
  return (
    <div
      ref={content}
      className="flex h-screen flex-col gap-2 overflow-hidden bg-canvas p-2 text-fg"
    >
      <main className="relative min-h-0 flex-1" aria-label={t`Meeting`}>
        {main ? <Picture participantId={main.participantId} source={main.kind} /> : null}
        {main && main.participantId !== own.participantId ? (
          <div className="absolute end-2 bottom-2 aspect-video w-1/4 min-w-16 rounded-md shadow-2">
            <Picture participantId={own.participantId} source="camera" isSmall />
          </div>
        ) : null}
        <ReactionStream />
      </main>
      <Controls />
    </div>
  );
}

interface PictureProps {
  readonly participantId: string;
  readonly source: 'camera' | 'screen';
  readonly isSmall?: boolean;
}

function Picture({ participantId, source, isSmall = false }: PictureProps) {
  const person = useMeetingStore((state) => state.participants[participantId]);
  const track = useShownTrack(participantId, source);
  const mirrorSelf = useMirroredSelf();
  if (!person) return null;
  const { displayName, isSelf } = person;
  return (
    <div className="[container-type:size] relative size-full overflow-hidden rounded-lg bg-surface">
      <div className="absolute inset-0 flex items-center justify-center">
        <Avatar
          name={displayName}
          seed={person.userId ?? participantId}
          imageUrl={person.avatarUrl}
          size="fluid"
        />
      </div>
      {track ? (
        <VideoTrack
          key={track.id}
          track={track}
          source={source}
          isMirrored={isSelf && mirrorSelf}
        />
      ) : null}
      {isSmall ? null : (
        <span className="absolute start-2 bottom-2 max-w-[60%] truncate rounded-md bg-scrim px-2 py-0.5 text-xs font-medium text-white">
          {source === 'screen' ? <Trans>{displayName} is presenting</Trans> : displayName}
        </span>
      )}
    </div>
  );
}

function Controls() {
  const { t } = useLingui();
  const meeting = useMeeting();
  const microphone = useDevicesStore((state) => state.microphone.active);
  const camera = useDevicesStore((state) => state.camera.active);
  const isRaised = useOwnParticipant()?.isHandRaised ?? false;
  return (
    <div role="group" aria-label={t`Meeting controls`} className="flex justify-center gap-2">
      <Button
        icon={microphone ? Mic : MicOff}
        label={microphone ? t`Mute microphone` : t`Unmute microphone`}
        tone={microphone ? 'neutral' : 'off'}
        onClick={() => void meeting.devices.toggle('microphone')}
      />
      <Button
        icon={camera ? Video : VideoOff}
        label={camera ? t`Turn camera off` : t`Turn camera on`}
        tone={camera ? 'neutral' : 'off'}
        onClick={() => void meeting.devices.toggle('camera')}
      />
      <Button
        icon={Hand}
        label={isRaised ? t`Lower hand` : t`Raise hand`}
        tone={isRaised ? 'active' : 'neutral'}
        onClick={() => void meeting.hands.raise(!isRaised)}
      />
      <Button icon={PhoneOff} label={t`Leave`} tone="danger" onClick={() => void meeting.leave()} />
    </div>
  );
}

const TONES = {
  neutral: 'bg-subtle text-fg hover:bg-subtle-hover',
  active: 'bg-accent text-accent-fg hover:bg-accent-hover',
  off: 'bg-danger-soft text-danger-text hover:brightness-110',
  danger: 'bg-danger text-danger-fg hover:bg-danger-hover',
} as const;

interface ButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly tone: keyof typeof TONES;
  readonly onClick: () => void;
}

/** Named by the browser's own tooltip: ours would appear in the large window. */
function Button({ icon, label, tone, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={cn(
        'flex size-11 items-center justify-center rounded-full transition-colors',
        TONES[tone],
      )}
    >
      <Icon icon={icon} size="md" />
    </button>
  );
}

/** The small window has no frame of ours to close it: Escape does. */
function useEscapeIn(content: React.RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const inside = content.current?.ownerDocument;
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onEscape();
    };
    inside?.addEventListener('keydown', onKeyDown);
    return () => inside?.removeEventListener('keydown', onKeyDown);
  }, [content, onEscape]);
}
