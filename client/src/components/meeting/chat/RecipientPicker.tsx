import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, Lock, Users } from 'lucide-react';

import { DropdownMenu, MenuRadioGroup } from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import { cn } from '@/lib/cn';
import { isModerator } from '@/store/roles';
import { useComposerStore } from '@/store/useComposerStore';
import { useMeetingStore } from '@/store/useMeetingStore';

import { useOthers } from './useOthers';

const EVERYONE = 'everyone';

/** Whom one writes to: everyone, or one person alone where the room allows that. */
export function RecipientPicker() {
  const { t } = useLingui();
  const recipientId = useComposerStore((composition) => composition.recipientId);
  const others = useOthers();
  const isAllowed = useMeetingStore(
    (state) => isModerator(state.self?.role) || (state.settings?.allowPrivateMessages ?? true),
  );
  const recipient = others.find(({ participantId }) => participantId === recipientId);
  const name = recipient?.displayName;
  const isPrivate = recipientId !== null;
  if (!isPrivate && (!isAllowed || others.length === 0)) return null;

  return (
    <div className="flex items-center gap-1 px-2 pb-1 text-xs text-fg-subtle">
      <DropdownMenu
        align="start"
        side="top"
        trigger={
          <button
            type="button"
            className={cn(
              'flex h-8 min-w-0 items-center gap-1.5 rounded-full px-2.5 hover:bg-subtle pointer-coarse:h-11',
              isPrivate && 'bg-warning-soft font-medium text-warning-text',
            )}
          >
            <Icon icon={isPrivate ? Lock : Users} size="xs" />
            <span className="truncate">
              {!isPrivate ? (
                <Trans>To everyone</Trans>
              ) : name ? (
                <Trans>Only to {name}</Trans>
              ) : (
                <Trans>This person has left</Trans>
              )}
            </span>
            <Icon icon={ChevronDown} size="xs" />
          </button>
        }
      >
        <MenuRadioGroup
          label={t`Write to`}
          value={recipientId ?? EVERYONE}
          onValueChange={(value) =>
            useComposerStore.setState({ recipientId: value === EVERYONE ? null : value })
          }
          options={[
            { value: EVERYONE, label: t`Everyone`, icon: Users },
            ...others.map(({ participantId, displayName }) => ({
              value: participantId,
              label: displayName,
              icon: Lock,
            })),
          ]}
        />
      </DropdownMenu>
    </div>
  );
}
