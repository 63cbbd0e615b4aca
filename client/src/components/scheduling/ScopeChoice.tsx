import { useLingui } from '@lingui/react/macro';
import { RadioGroup } from 'radix-ui';

import type { ChangeScope } from '@/lib/api/models';

interface ScopeChoiceProps {
  value: ChangeScope;
  onChange: (scope: ChangeScope) => void;
  label: string;
}

/** Which meetings of a series: this one, it and all that follow, or all of them. */
export function ScopeChoice({ value, onChange, label }: ScopeChoiceProps) {
  const { t } = useLingui();
  const options: { value: ChangeScope; label: string }[] = [
    { value: 'this', label: t`Only this one` },
    { value: 'following', label: t`This one and all that follow` },
    { value: 'all', label: t`All of the series` },
  ];
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(scope) => onChange(scope as ChangeScope)}
      className="flex flex-col"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-11 cursor-pointer items-center gap-3 text-sm text-fg"
        >
          <RadioGroup.Item
            value={option.value}
            className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong bg-surface data-[state=checked]:border-accent"
          >
            <RadioGroup.Indicator className="size-2.5 rounded-full bg-accent" />
          </RadioGroup.Item>
          {option.label}
        </label>
      ))}
    </RadioGroup.Root>
  );
}
