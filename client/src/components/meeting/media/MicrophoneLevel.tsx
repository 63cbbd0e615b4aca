import { useMicrophoneLevel } from '@/hooks/useMicrophoneLevel';
import { useTrack } from '@/hooks/useTrack';
import { useDevicesStore } from '@/store/useDevicesStore';
import { useMeetingStore } from '@/store/useMeetingStore';

interface MicrophoneLevelProps {
  /** Around the microphone's button, or as a meter of its own. */
  readonly shape: 'ring' | 'bar';
}

/** How loud the own microphone hears one now. Decoration: nothing is told by it alone. */
export function MicrophoneLevel({ shape }: MicrophoneLevelProps) {
  const selfId = useMeetingStore((state) => state.self?.participantId ?? '');
  const isActive = useDevicesStore((state) => state.microphone.active);
  const track = useTrack(selfId, 'microphone');
  const level = useMicrophoneLevel(isActive ? track : null);
  if (shape === 'ring') {
    return (
      <span
        aria-hidden
        style={{ opacity: Math.min(1, level * 1.6), transform: `scale(${1 + level * 0.08})` }}
        className="pointer-events-none absolute inset-0 rounded-full border-2 border-accent transition-[opacity,transform] duration-100"
      />
    );
  }
  return (
    <span aria-hidden className="block h-1 overflow-hidden rounded-full bg-subtle-hover">
      <span
        style={{ transform: `scaleX(${level})` }}
        className="block size-full origin-left rounded-full bg-accent transition-transform duration-100 rtl:origin-right"
      />
    </span>
  );
}
