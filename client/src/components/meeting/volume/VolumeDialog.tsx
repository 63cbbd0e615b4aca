import { useLingui } from '@lingui/react/macro';
import { RotateCcw } from 'lucide-react';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Slider } from '@/components/ui/Slider';
import { useMeetingStore } from '@/store/useMeetingStore';
import { useMeetingViewStore } from '@/store/useMeetingViewStore';

import { soundOf } from './soundKeys';
import { setVolume, useVolume } from './useVolume';

interface VolumeDialogProps {
  /** The tile whose sound is meant. */
  readonly tileKey: string;
}

/** How loud one hears somebody, or the screen that they share; up to twice as loud as it comes. */
export function VolumeDialog({ tileKey }: VolumeDialogProps) {
  const { i18n, t } = useLingui();
  const { participantId, source } = soundOf(tileKey);
  const name = useMeetingStore((state) => state.participants[participantId]?.displayName);
  const volume = useVolume(tileKey);
  const inPercent = (value: number) =>
    new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(value / 100);
  // They left meanwhile.
  if (name === undefined) return null;
  return (
    <Dialog
      open
      onOpenChange={() => useMeetingViewStore.setState({ volumeFor: null })}
      size="sm"
      title={source === 'microphone' ? t`Volume of ${name}` : t`Volume of ${name}’s screen`}
      description={t`Only for you, and until the end of this meeting.`}
    >
      <div className="flex items-center gap-3">
        <Slider
          label={t`Volume`}
          value={Math.round(volume * 100)}
          max={200}
          step={5}
          describe={inPercent}
          onValueChange={(value) => setVolume(tileKey, value / 100)}
        />
        <output className="w-14 shrink-0 text-end text-sm tabular-nums">
          {inPercent(Math.round(volume * 100))}
        </output>
      </div>
      <Button
        variant="ghost"
        size="sm"
        icon={RotateCcw}
        disabled={volume === 1}
        onClick={() => setVolume(tileKey, 1)}
      >
        {t`Back to normal`}
      </Button>
    </Dialog>
  );
}
