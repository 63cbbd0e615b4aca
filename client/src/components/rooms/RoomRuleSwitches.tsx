import { Trans, useLingui } from '@lingui/react/macro';
import { useId, type ReactNode } from 'react';

import { Switch } from '@/components/ui/Switch';

import { DOOR_RULES, INSIDE_RULES, type RoomRule, type RoomRules } from './roomRules';

interface RoomRuleSwitchesProps {
  rules: RoomRules;
  onChange: (rule: RoomRule, value: boolean) => void;
  /** Stands with what belongs to the door. */
  children?: ReactNode;
}

/** What a room allows, as switches in two groups: at the door, and inside. */
export function RoomRuleSwitches({ rules, onChange, children }: RoomRuleSwitchesProps) {
  const { t } = useLingui();
  const switches = (names: typeof DOOR_RULES) =>
    names.map(({ name, label, description }) => (
      <Switch
        key={name}
        label={t(label)}
        {...(description ? { description: t(description) } : {})}
        checked={rules[name]}
        onCheckedChange={(checked) => onChange(name, checked)}
      />
    ));
  return (
    <>
      <Group title={<Trans>At the door</Trans>}>
        {switches(DOOR_RULES)}
        {children}
      </Group>
      <Group title={<Trans>In the meeting</Trans>}>{switches(INSIDE_RULES)}</Group>
    </>
  );
}

function Group({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="flex flex-col gap-4">
      <p id={id} className="text-xs font-medium text-fg-subtle">
        {title}
      </p>
      {children}
    </div>
  );
}
