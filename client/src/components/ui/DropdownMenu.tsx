import { Slot } from 'radix-ui';
import { createContext, use, useState, type MouseEvent, type ReactNode } from 'react';

import type * as MenuParts from './menuParts';
import type {
  MenuCheckboxItemProps,
  MenuItemProps,
  MenuProps,
  MenuRadioGroupProps,
} from './menuParts';

type Parts = typeof MenuParts;

/** What draws menus: loaded when somebody reaches for the first one, then there for all. */
let loadedParts: Parts | null = null;

async function loadParts(): Promise<Parts> {
  loadedParts = await import('./menuParts');
  return loadedParts;
}

const PartsContext = createContext<Parts | null>(null);

function useParts(): Parts {
  const parts = use(PartsContext);
  if (!parts) throw new Error('Menu items stand in a DropdownMenu.');
  return parts;
}

export interface DropdownMenuProps extends Omit<
  MenuProps,
  'open' | 'onOpenChange' | 'entersFirstItem'
> {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** A list of actions that opens beside its trigger; arrow keys and first letters move in it. */
export function DropdownMenu({ open, onOpenChange, trigger, ...menu }: DropdownMenuProps) {
  const [parts, setParts] = useState(loadedParts);
  const [isOpen, setIsOpen] = useState(false);
  // Radix knows that a key opened a menu only where it was there before the key.
  const [wasOpenedByKey, setWasOpenedByKey] = useState(false);
  const change = (next: boolean) => {
    setIsOpen(next);
    onOpenChange?.(next);
  };

  if (parts) {
    return (
      <PartsContext value={parts}>
        <parts.Menu
          {...menu}
          trigger={trigger}
          open={open ?? isOpen}
          onOpenChange={(next) => {
            setWasOpenedByKey(false);
            change(next);
          }}
          entersFirstItem={wasOpenedByKey}
        />
      </PartsContext>
    );
  }
  const load = () => void loadParts();
  return (
    <Slot.Root
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={load}
      onFocus={load}
      onClick={({ detail }: MouseEvent) => {
        setWasOpenedByKey(detail === 0);
        change(true);
        void loadParts().then((loaded) => setParts(loaded));
      }}
    >
      {trigger}
    </Slot.Root>
  );
}

/** One action. */
export function MenuItem(props: MenuItemProps) {
  const { Item } = useParts();
  return <Item {...props} />;
}

/** One of a few, ticked: devices, themes. The menu stays open while one chooses. */
export function MenuRadioGroup(props: MenuRadioGroupProps) {
  const { RadioGroup } = useParts();
  return <RadioGroup {...props} />;
}

/** Something that is on or off. The menu stays open. */
export function MenuCheckboxItem(props: MenuCheckboxItemProps) {
  const { CheckboxItem } = useParts();
  return <CheckboxItem {...props} />;
}

/** Names the items beneath it. */
export function MenuLabel({ children }: { children: ReactNode }) {
  const { Label } = useParts();
  return <Label>{children}</Label>;
}

/** A hairline between groups of items. */
export function MenuSeparator() {
  const { Separator } = useParts();
  return <Separator />;
}
