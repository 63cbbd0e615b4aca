import { Trans } from '@lingui/react/macro';
import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { Button } from '@/components/ui/Button';
import { useMediaElement } from '@/hooks/useMediaElement';
import { useSpeakerId } from '@/hooks/useSpeakerId';
import { useTrack } from '@/hooks/useTrack';
import { useMeetingStore } from '@/store/useMeetingStore';

import { tileOfSound, type SoundSource } from '../volume/soundKeys';
import { useLoudness } from '../volume/useLoudness';
import { useVolume } from '../volume/useVolume';

const AUDIBLE_SOURCES: readonly SoundSource[] = ['microphone', 'screen-audio'];

/**
 * The sound of everybody else, whether or not their tile is on the visible page.
 *
 * Browsers refuse sound on a page that was not clicked yet (after a reload, for instance); then a
 * banner asks for that click.
 */
export function RemoteAudio() {
  const order = useMeetingStore((state) => state.order);
  const selfId = useMeetingStore((state) => state.self?.participantId);
  const [isBlocked, setBlocked] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  const onBlocked = useCallback(() => setBlocked(true), []);

  const playAll = () => {
    setBlocked(false);
    for (const audio of container.current?.querySelectorAll('audio') ?? []) {
      audio.play().catch(onBlocked);
    }
  };

  return (
    <div ref={container} className="contents">
      {order
        .filter((participantId) => participantId !== selfId)
        .flatMap((participantId) =>
          AUDIBLE_SOURCES.map((source) => (
            <ParticipantAudio
              key={`${source} ${participantId}`}
              participantId={participantId}
              source={source}
              onBlocked={onBlocked}
            />
          )),
        )}
      {isBlocked ? <BlockedBanner onPlay={playAll} /> : null}
    </div>
  );
}

interface ParticipantAudioProps {
  readonly participantId: string;
  readonly source: SoundSource;
  readonly onBlocked: () => void;
}

function ParticipantAudio({ participantId, source, onBlocked }: ParticipantAudioProps) {
  const track = useTrack(participantId, source);
  const attach = useMediaElement(track);
  const speakerId = useSpeakerId();
  const element = useRef<HTMLAudioElement | null>(null);

  const setElement = useCallback(
    (audio: HTMLAudioElement | null) => {
      element.current = audio;
      const detach = attach(audio);
      audio?.play().catch((error: unknown) => {
        // Anything else (the track went meanwhile) mends itself with the next track.
        if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked();
      });
      return detach;
    },
    [attach, onBlocked],
  );

  useEffect(() => {
    const audio = element.current;
    if (!audio || !('setSinkId' in audio)) return;
    // A speaker that was unplugged meanwhile: the browser stays with its default.
    audio.setSinkId(speakerId ?? '').catch(() => undefined);
  }, [speakerId, track]);

  useLoudness(element, track, useVolume(tileOfSound(participantId, source)));

  if (!track) return null;
  return (
    <audio ref={setElement} autoPlay data-participant-id={participantId} data-source={source} />
  );
}

function BlockedBanner({ onPlay }: { readonly onPlay: () => void }) {
  return (
    <div
      role="alert"
      className="fixed inset-x-3 top-16 z-30 mx-auto flex w-fit max-w-full items-center gap-4 rounded-lg border border-line bg-raised py-3 ps-4 pe-3 text-sm shadow-3"
    >
      <span>
        <Trans>Your browser is waiting for a click before it plays sound.</Trans>
      </span>
      <Button size="sm" icon={Volume2} onClick={onPlay}>
        <Trans>Click to hear</Trans>
      </Button>
    </div>
  );
}
