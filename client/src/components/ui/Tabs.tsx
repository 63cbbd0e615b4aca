import { Tabs as TabsPrimitive } from 'radix-ui';
import type { ReactNode } from 'react';

import { cn } from '@/lib/cn';

export interface TabItem {
  value: string;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  items: readonly TabItem[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
}

/** Views of one thing, one at a time; arrow keys move between them. */
export function Tabs({ label, items, className, defaultValue, ...state }: TabsProps) {
  const first = defaultValue ?? items[0]?.value;
  return (
    <TabsPrimitive.Root
      {...(state.value === undefined && first !== undefined ? { defaultValue: first } : {})}
      {...state}
      className={cn('flex min-h-0 flex-col', className)}
    >
      <TabsPrimitive.List
        aria-label={label}
        className="flex shrink-0 gap-1 overflow-x-auto rounded-lg bg-subtle p-1"
      >
        {items.map((item) => (
          <TabsPrimitive.Trigger
            key={item.value}
            value={item.value}
            className="flex h-8 flex-auto items-center justify-center gap-1.5 rounded-md px-3 text-sm font-medium whitespace-nowrap text-fg-muted transition-colors hover:text-fg focus-visible:-outline-offset-2 data-[state=active]:bg-raised data-[state=active]:text-fg data-[state=active]:shadow-1 pointer-coarse:h-11"
          >
            {item.label}
          </TabsPrimitive.Trigger>
        ))}
      </TabsPrimitive.List>
      {items.map((item) => (
        <TabsPrimitive.Content
          key={item.value}
          value={item.value}
          className="-mx-2.5 -mb-2 min-h-0 flex-1 overflow-y-auto overscroll-contain px-2.5 pt-4 pb-2 beside:overflow-visible"
        >
          {item.content}
        </TabsPrimitive.Content>
      ))}
    </TabsPrimitive.Root>
  );
}
