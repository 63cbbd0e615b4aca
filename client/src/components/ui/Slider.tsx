import { Slider as SliderPrimitive } from 'radix-ui';

import { cn } from '@/lib/cn';

interface SliderProps {
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  onValueChange: (value: number) => void;
  /** Reads the value aloud in words, such as “80 percent”. */
  describe?: (value: number) => string;
  disabled?: boolean;
  className?: string;
}

/** One number in a range, a person's volume for instance. */
export function Slider({
  label,
  value,
  min = 0,
  max = 100,
  step = 1,
  onValueChange,
  describe,
  disabled = false,
  className,
}: SliderProps) {
  return (
    <SliderPrimitive.Root
      value={[value]}
      min={min}
      max={max}
      step={step}
      disabled={disabled}
      onValueChange={([next]) => onValueChange(next ?? min)}
      className={cn('relative flex h-11 w-full touch-none items-center select-none', className)}
    >
      <SliderPrimitive.Track className="relative h-1 grow rounded-full bg-subtle-hover">
        <SliderPrimitive.Range className="absolute h-full rounded-full bg-accent" />
      </SliderPrimitive.Track>
      <SliderPrimitive.Thumb
        aria-label={label}
        aria-valuetext={describe?.(value)}
        className="block size-4.5 rounded-full border border-line bg-white shadow-2"
      />
    </SliderPrimitive.Root>
  );
}
