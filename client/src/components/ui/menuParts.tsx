import { Check, type LucideIcon } from 'lucide-react';
import { DropdownMenu as MenuPrimitive } from 'radix-ui';
import { useRef, type ReactElement, type ReactNode } from 'react';

import { cn } from '@/lib/cn';

import { Icon } from './Icon';
import { Kbd } from './Kbd';
import { floatingClasses } from './overlay';

const FIRST_ITEM = '[role^="menuitem"]:not([data-disabled])';

export interface MenuProps {
  trigger: ReactElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  side?: 'top' | 'right' | 'bottom' | 'left';
  align?: 'start' | 'center' | 'end';
  className?: string;
  /** The first item takes the focus, as when a key opens a menu. */
  entersFirstItem?: boolean;
  children: ReactNode;
}

/** The menu with its trigger, opened and closed from outside. */
export function Menu({
  trigger,
  side = 'bottom',
  align = 'end',
  className,
  entersFirstItem = false,
  children,
  ...state
}: MenuProps) {
  const hasEntered = useRef(false);
  return (
    // Not modal: the page behind stays readable, and in a meeting it goes on.
    <MenuPrimitive.Root modal={false} {...state}>
      <MenuPrimitive.Trigger asChild>{trigger}</MenuPrimitive.Trigger>
      <MenuPrimitive.Portal>
        <MenuPrimitive.Content
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={8}
          className={cn(
            floatingClasses,
            'max-h-(--radix-dropdown-menu-content-available-height) max-w-80 min-w-52 overflow-y-auto p-1',
            className,
          )}
          onFocus={({ target, currentTarget }) => {
            if (!entersFirstItem || hasEntered.current || target !== currentTarget) return;
            hasEntered.current = true;
            currentTarget.querySelector<HTMLElement>(FIRST_ITEM)?.focus();
          }}
          // Radix gives Escape to whatever appeared last, which may be a notice that came meanwhile.
          onKeyDown={({ key }) => {
            if (key === 'Escape') state.onOpenChange(false);
          }}
        >
          {children}
        </MenuPrimitive.Content>
      </MenuPrimitive.Portal>
    </MenuPrimitive.Root>
  );
}

export interface MenuItemProps {
  icon?: LucideIcon;
  shortcut?: string | undefined;
  tone?: 'neutral' | 'danger';
  disabled?: boolean;
  onSelect?: (event: Event) => void;
  /** Gives its looks to its only child, a link for instance. */
  asChild?: boolean;
  children: ReactNode;
}

const itemClasses =
  'relative flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm outline-none select-none data-[disabled]:pointer-events-none data-[disabled]:opacity-50 pointer-coarse:min-h-11';

/** One action. */
export function Item({
  icon,
  shortcut,
  tone = 'neutral',
  disabled = false,
  onSelect,
  asChild = false,
  children,
}: MenuItemProps) {
  const colours =
    tone === 'danger'
      ? 'text-danger-text data-[highlighted]:bg-danger-soft'
      : 'text-fg data-[highlighted]:bg-subtle';
  return (
    <MenuPrimitive.Item
      asChild={asChild}
      disabled={disabled}
      {...(onSelect ? { onSelect } : {})}
      className={cn(itemClasses, colours)}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon ? <Icon icon={icon} className="text-current opacity-80" /> : null}
          <span className="min-w-0 flex-1 truncate">{children}</span>
          {shortcut ? <Kbd keys={shortcut} /> : null}
        </>
      )}
    </MenuPrimitive.Item>
  );
}

export interface MenuRadioGroupProps {
  label: string;
  value: string;
  onValueChange: (value: string) => void;
  options: readonly { value: string; label: string; icon?: LucideIcon }[];
}

/** One of a few, ticked: devices, themes. The menu stays open while one chooses. */
export function RadioGroup({ label, value, onValueChange, options }: MenuRadioGroupProps) {
  return (
    <MenuPrimitive.RadioGroup value={value} onValueChange={onValueChange}>
      <Label>{label}</Label>
      {options.map((option) => (
        <MenuPrimitive.RadioItem
          key={option.value}
          value={option.value}
          onSelect={(event) => event.preventDefault()}
          className={cn(itemClasses, 'text-fg data-[highlighted]:bg-subtle')}
        >
          {option.icon ? <Icon icon={option.icon} className="text-fg-muted" /> : null}
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <MenuPrimitive.ItemIndicator className="text-accent-text">
            <Icon icon={Check} />
          </MenuPrimitive.ItemIndicator>
        </MenuPrimitive.RadioItem>
      ))}
    </MenuPrimitive.RadioGroup>
  );
}

export interface MenuCheckboxItemProps {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  icon?: LucideIcon;
  children: ReactNode;
}

/** Something that is on or off. The menu stays open. */
export function CheckboxItem({ checked, onCheckedChange, icon, children }: MenuCheckboxItemProps) {
  return (
    <MenuPrimitive.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      onSelect={(event) => event.preventDefault()}
      className={cn(itemClasses, 'text-fg data-[highlighted]:bg-subtle')}
    >
      {icon ? <Icon icon={icon} className="text-fg-muted" /> : null}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <MenuPrimitive.ItemIndicator className="text-accent-text">
        <Icon icon={Check} />
      </MenuPrimitive.ItemIndicator>
    </MenuPrimitive.CheckboxItem>
  );
}

/** Names the items beneath it. */
export function Label({ children }: { children: ReactNode }) {
  return (
    <MenuPrimitive.Label className="px-2.5 pt-2 pb-1 text-xs font-medium text-fg-subtle">
      {children}
    </MenuPrimitive.Label>
  );
}

/** A hairline between groups of items. */
export function Separator() {
  return <MenuPrimitive.Separator className="-mx-1 my-1 h-px bg-line" />;
}
