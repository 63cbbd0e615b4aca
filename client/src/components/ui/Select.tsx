import { ChevronDown, type LucideIcon } from 'lucide-react';

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
  /** Stands in place of a value where none is chosen. */
  placeholder?: string;
  icon?: LucideIcon;
  disabled?: boolean;
  id?: string;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
  className?: string;
}

/**
 * One of a few; a long label is cut with an ellipsis. The browser's own select: phones open their wheel,
 * everybody's keyboard works, and it weighs nothing.
 */
export function Select({
  value,
  options,
  onValueChange,
  label,
  placeholder,
  icon,
  disabled = false,
  className,
  ...control
}: SelectProps) {
  return (
    <span className={cn('relative block min-w-0', className)}>
      <select
        {...control}
        aria-label={label}
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => onValueChange(event.target.value)}
        className={cn(
          'h-11 w-full min-w-0 appearance-none truncate rounded-md border border-line bg-control pe-9 text-sm text-fg pointer-coarse:text-base',
          'transition-colors duration-100 enabled:cursor-pointer enabled:hover:bg-subtle-hover',
          'disabled:cursor-not-allowed disabled:text-fg-subtle',
          icon ? 'ps-9.5' : 'ps-3',
        )}
      >
        {value === undefined ? <option value="">{placeholder}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-raised text-fg">
            {option.label}
          </option>
        ))}
      </select>
      {icon ? (
        <Icon
          icon={icon}
          className="pointer-events-none absolute inset-y-0 start-3 my-auto text-fg-subtle"
        />
      ) : null}
      <Icon
        icon={ChevronDown}
        className="pointer-events-none absolute inset-y-0 end-3 my-auto text-fg-subtle"
      />
    </span>
  );
}
