import { useEffect, useState } from 'react';

import { useTrack } from '@/hooks/useTrack';
import { SilenceDetector, SpeechDetector } from '@/lib/webrtc/speechWatch';
import { watchAudioLevel } from '@/lib/webrtc/watchAudioLevel';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';

/** Milliseconds without any sound after which an open microphone is spoken of. */
const SILENT_AFTER_MS = 10_000;

/** Milliseconds for which the hint to whoever talks while muted stays, and for which it does not come again. */
const SHOWN_MS = 6_000;
const QUIET_MS = 20_000;

/** What one should know of one's microphone: one talks and is muted, or it gives nothing. */
export type MicrophoneHint = 'muted-talk' | 'silent' | null;

/** Listens to the own microphone, muted or not; nothing of it leaves the browser. */
export function useMicrophoneHint(): MicrophoneHint {
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const isAlone = useMeetingStore((state) => state.order.length < 2);
  const track = useTrack(selfId, 'microphone');
  const isActive = useDevicesStore((state) => state.microphone.active);
  const isTalking = useTalkWhileMuted(isActive || isAlone ? null : track);
  const isSilent = useSilence(isActive && !isAlone ? track : null);
  if (isTalking) return 'muted-talk';
  return isSilent ? 'silent' : null;
}

function useTalkWhileMuted(track: MediaStreamTrack | null): boolean {
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (track?.readyState !== 'live') return undefined;
    // A muted track gives silence; its twin is heard here alone and never sent.
    const twin = track.clone();
    twin.enabled = true;
    const detector = new SpeechDetector();
    let toldAt = -Infinity;
    const stop = watchAudioLevel(twin, (level) => {
      const now = performance.now();
      if (detector.hear(level, now) && now - toldAt > QUIET_MS) {
        toldAt = now;
        setTold(true);
      } else if (now - toldAt > SHOWN_MS) {
        setTold(false);
      }
    });
    return () => {
      stop();
      twin.stop();
      setTold(false);
    };
  }, [track]);
  return isTold;
}

function useSilence(track: MediaStreamTrack | null): boolean {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    if (track?.readyState !== 'live') return undefined;
    const detector = new SilenceDetector(SILENT_AFTER_MS);
    const stop = watchAudioLevel(track, (_level, decibels) =>
      setSilent(detector.hear(decibels, performance.now())),
    );
    return () => {
      stop();
      setSilent(false);
    };
  }, [track]);
  return isSilent;
}
