import { Trans, useLingui } from '@lingui/react/macro';
import { LayoutList, LogOut, UserRound } from 'lucide-react';
import { Link } from 'react-router';

import { THEMES } from '@/components/shell/ThemePicker';
import { Avatar } from '@/components/ui/Avatar';
import {
  DropdownMenu,
  MenuItem,
  MenuRadioGroup,
  MenuSeparator,
} from '@/components/ui/DropdownMenu';
import { Icon } from '@/components/ui/Icon';
import { LANGUAGES, type LanguageChoice } from '@/i18n/languages';
import type { OwnProfile } from '@/lib/api/models';
import { useSignOut } from '@/queries/account';
import { QueryProvider } from '@/queries/QueryProvider';
import { usePreferencesStore, type Theme } from '@/store/usePreferencesStore';

interface AccountMenuProps {
  user: OwnProfile;
}

/** What concerns one's account: who one is, the way to the profile, theme, language, signing out. */
export function AccountMenu({ user }: AccountMenuProps) {
  return (
    <QueryProvider>
      <Menu user={user} />
    </QueryProvider>
  );
}

function Menu({ user }: AccountMenuProps) {
  const signOut = useSignOut();
  return (
    <DropdownMenu
      className="w-64"
      trigger={
        <button
          type="button"
          className="flex items-center justify-center rounded-full p-1 transition-colors hover:bg-subtle data-[state=open]:bg-subtle pointer-coarse:size-11"
        >
          <Avatar size="sm" name={user.displayName} seed={user.id} imageUrl={user.avatarUrl} />
          <span className="sr-only">
            <Trans>Account of {user.displayName}</Trans>
          </span>
        </button>
      }
    >
      <div className="flex items-center gap-3 px-2.5 py-2">
        <Avatar name={user.displayName} seed={user.id} imageUrl={user.avatarUrl} />
        <div className="min-w-0">
          <p className="truncate text-sm font-medium">{user.displayName}</p>
          <p className="truncate text-xs text-fg-subtle">{user.email}</p>
        </div>
      </div>
      <MenuSeparator />
      <MenuItem asChild>
        <Link to="/dashboard">
          <Icon icon={LayoutList} className="opacity-80" />
          <Trans>Your meetings</Trans>
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link to="/profile">
          <Icon icon={UserRound} className="opacity-80" />
          <Trans>Your account</Trans>
        </Link>
      </MenuItem>
      <MenuSeparator />
      <ThemeItems />
      <MenuSeparator />
      <LanguageItems />
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={signOut}>
        <Trans>Sign out</Trans>
      </MenuItem>
    </DropdownMenu>
  );
}

function ThemeItems() {
  const { t } = useLingui();
  const theme = usePreferencesStore((state) => state.theme);
  const update = usePreferencesStore((state) => state.update);
  return (
    <MenuRadioGroup
      label={t`Theme`}
      value={theme}
      onValueChange={(value) => update({ theme: value as Theme })}
      options={THEMES.map((option) => ({ ...option, label: t(option.label) }))}
    />
  );
}

function LanguageItems() {
  const { t } = useLingui();
  const language = usePreferencesStore((state) => state.language);
  const update = usePreferencesStore((state) => state.update);
  return (
    <MenuRadioGroup
      label={t`Language`}
      value={language}
      onValueChange={(value) => update({ language: value as LanguageChoice })}
      options={[
        { value: 'system', label: t`As the browser` },
        ...LANGUAGES.map(({ value, name }) => ({ value, label: name })),
      ]}
    />
  );
}
