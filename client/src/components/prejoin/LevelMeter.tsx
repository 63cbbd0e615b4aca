import { useMicrophoneLevel } from '@/hooks/useMicrophoneLevel';
import { useTrack } from '@/hooks/useTrack';
import { cn } from '@/lib/cn';
import { SELF_PREVIEW } from '@/meeting/Meeting';
import { useDevicesStore } from '@/store/useDevicesStore';

const STEPS = Array.from({ length: 12 }, (_, index) => index);

/** How loud the microphone hears one, as a row of lights. Decoration: its state is said in words. */
export function LevelMeter({ className }: { className?: string }) {
  const active = useDevicesStore((state) => state.microphone.active);
  const track = useTrack(SELF_PREVIEW, 'microphone');
  const level = useMicrophoneLevel(active ? track : null);
  return (
    <div aria-hidden="true" className={cn('flex gap-1', className)}>
      {STEPS.map((step) => (
        <span
          key={step}
          className={cn(
            'h-1 flex-1 rounded-full transition-colors duration-75',
            level * STEPS.length > step + 0.25 ? 'bg-accent' : 'bg-subtle-hover',
          )}
        />
      ))}
    </div>
  );
}
