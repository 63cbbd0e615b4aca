import { useLingui } from '@lingui/react/macro';
import { useCombobox } from 'downshift';
import { ChevronDown, Globe } from 'lucide-react';
import { useMemo, useState, type ChangeEvent, type FocusEvent } from 'react';

import { Icon } from '@/components/ui/Icon';
import { Input } from '@/components/ui/Input';
import { floatingClasses } from '@/components/ui/overlay';
import { cn } from '@/lib/cn';

import { searchTimeZones, timeZoneOption, timeZoneOptions, type TimeZoneOption } from './timeZones';

const SHOWN = 60;

interface TimeZoneFieldProps {
  value: string;
  onChange: (timeZone: string) => void;
  /** When the offsets are those that are shown. */
  at: Date;
}

/** A time zone, found by typing a city, a country's part of its name, an offset or what it is called. */
export function TimeZoneField({ value, onChange, at }: TimeZoneFieldProps) {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const chosen = useMemo(() => timeZoneOption(i18n.locale, value, at), [i18n.locale, value, at]);
  const chosenLabel = `${chosen.label} (${chosen.offset})`;
  const [wanted, setWanted] = useState(false);
  const all = useMemo(
    // Hundreds of names to look up: only once somebody opens the list.
    () => (wanted ? timeZoneOptions(i18n.locale, at) : []),
    [wanted, i18n.locale, at],
  );
  const items = useMemo(() => searchTimeZones(all, typed, SHOWN), [all, typed]);

  const combobox = useCombobox<TimeZoneOption>({
    items,
    itemToString: (option) => option?.label ?? '',
    selectedItem: chosen,
    isOpen: open,
    // Open, it is there to search in; what is chosen stands behind what is typed.
    inputValue: open ? typed : chosenLabel,
    stateReducer: (state, { type, changes }) => {
      // A second click is no wish to close, and leaving the field none to choose.
      if (type === useCombobox.stateChangeTypes.InputClick) return { ...changes, isOpen: true };
      if (type === useCombobox.stateChangeTypes.InputBlur) {
        return { ...changes, selectedItem: state.selectedItem };
      }
      return changes;
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChange(selectedItem.name);
    },
    onIsOpenChange: ({ isOpen }) => {
      setOpen(isOpen);
      if (isOpen) setWanted(true);
      else setTyped('');
    },
  });

  return (
    <div className="relative flex flex-col gap-1.5">
      <label {...combobox.getLabelProps()} className="text-sm font-medium text-fg">
        {t`Time zone`}
      </label>
      <div className="relative">
        <Icon
          icon={Globe}
          className="pointer-events-none absolute inset-y-0 start-3 my-auto text-fg-subtle"
        />
        <Input
          {...combobox.getInputProps({
            onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
            // Not by the combobox's own event, which comes after the next drawing and would lose keys.
            onChange: (event: ChangeEvent<HTMLInputElement>) => {
              setTyped(event.target.value);
              setOpen(true);
              setWanted(true);
            },
          })}
          placeholder={chosenLabel}
          autoComplete="off"
          spellCheck={false}
          className="ps-9.5 pe-9"
        />
        <Icon
          icon={ChevronDown}
          className="pointer-events-none absolute inset-y-0 end-3 my-auto text-fg-subtle"
        />
      </div>
      <ul
        {...combobox.getMenuProps()}
        className={cn(
          floatingClasses,
          'absolute inset-x-0 top-full mt-1 max-h-72 overflow-y-auto p-1',
          !combobox.isOpen && 'hidden',
        )}
      >
        {combobox.isOpen && items.length === 0 ? (
          <li className="px-2.5 py-2 text-sm text-fg-muted">{t`No time zone is called that.`}</li>
        ) : null}
        {combobox.isOpen
          ? items.map((item, index) => (
              <li
                key={item.name}
                {...combobox.getItemProps({ item, index })}
                className={cn(
                  'flex min-h-9 cursor-default items-center justify-between gap-3 rounded-md px-2.5 py-1.5 text-sm pointer-coarse:min-h-11',
                  combobox.highlightedIndex === index && 'bg-subtle',
                  item.name === value && 'font-medium text-accent-text',
                )}
              >
                <span className="truncate">{item.label}</span>
                <span className="shrink-0 text-fg-subtle">{item.offset}</span>
              </li>
            ))
          : null}
      </ul>
    </div>
  );
}
