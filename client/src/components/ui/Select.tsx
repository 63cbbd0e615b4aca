import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { Select as SelectPrimitive } from 'radix-ui';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectProps {
  value: string | undefined;
  options: readonly SelectOption[];
  onValueChange: (value: string) => void;
  /** The accessible name, where no `Field` gives a label. */
  label?: string;
  placeholder?: string;
  icon?: LucideIcon;
  disabled?: boolean;
  id?: string;
  'aria-describedby'?: string | undefined;
  size?: 'sm' | 'md';
  className?: string;
}

/** One of a few; long labels are cut with an ellipsis, never the layout. */
export function Select({
  value,
  options,
  onValueChange,
  label,
  placeholder,
  icon,
  disabled = false,
  size = 'md',
  className,
  ...control
}: SelectProps) {
  return (
    <SelectPrimitive.Root value={value ?? ''} onValueChange={onValueChange} disabled={disabled}>
      <SelectPrimitive.Trigger
        aria-label={label}
        {...control}
        className={cn(
          'flex w-full min-w-0 items-center gap-2 rounded-md border border-line bg-surface px-3 text-sm text-fg',
          'transition-colors duration-100 hover:bg-subtle data-[placeholder]:text-fg-subtle',
          'disabled:cursor-not-allowed disabled:text-fg-subtle disabled:hover:bg-surface',
          size === 'sm' ? 'h-9 pointer-coarse:h-11' : 'h-11',
          className,
        )}
      >
        {icon ? <Icon icon={icon} className="text-fg-subtle" /> : null}
        <span className="min-w-0 flex-1 truncate text-start">
          <SelectPrimitive.Value placeholder={placeholder} />
        </span>
        <SelectPrimitive.Icon asChild>
          <Icon icon={ChevronDown} className="text-fg-subtle" />
        </SelectPrimitive.Icon>
      </SelectPrimitive.Trigger>
      <SelectPrimitive.Portal>
        <SelectPrimitive.Content
          position="popper"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) w-(--radix-select-trigger-width) min-w-48 animate-pop-in overflow-hidden rounded-lg border border-line bg-raised p-1 shadow-3"
        >
          <SelectPrimitive.Viewport>
            {options.map((option) => (
              <SelectPrimitive.Item
                key={option.value}
                value={option.value}
                className="flex min-h-9 items-center gap-2 rounded-md px-2 py-1.5 text-sm text-fg outline-none select-none data-[highlighted]:bg-subtle pointer-coarse:min-h-11"
              >
                <span className="flex size-4 shrink-0 items-center justify-center text-accent-text">
                  <SelectPrimitive.ItemIndicator>
                    <Icon icon={Check} />
                  </SelectPrimitive.ItemIndicator>
                </span>
                <SelectPrimitive.ItemText>{option.label}</SelectPrimitive.ItemText>
              </SelectPrimitive.Item>
            ))}
          </SelectPrimitive.Viewport>
        </SelectPrimitive.Content>
      </SelectPrimitive.Portal>
    </SelectPrimitive.Root>
  );
}
