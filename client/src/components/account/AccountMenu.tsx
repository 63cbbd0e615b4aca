import { Trans, useLingui } from '@lingui/react/macro';
import { KeyRound, LayoutList, LogOut } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
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
import type { OwnProfile } from '@/lib/api/models';
import { useSignOut } from '@/queries/account';
import { QueryProvider } from '@/queries/QueryProvider';
import { usePreferencesStore, type Theme } from '@/store/usePreferencesStore';

const ChangePasswordDialog = lazy(() =>
  import('./ChangePasswordDialog').then((module) => ({ default: module.ChangePasswordDialog })),
);

interface AccountMenuProps {
  user: OwnProfile;
}

/** What concerns one's account: who one is, the theme, the password, signing out. */
export function AccountMenu({ user }: AccountMenuProps) {
  return (
    <QueryProvider>
      <Menu user={user} />
    </QueryProvider>
  );
}

function Menu({ user }: AccountMenuProps) {
  const { t } = useLingui();
  const [passwordOpen, setPasswordOpen] = useState(false);
  const theme = usePreferencesStore((state) => state.theme);
  const update = usePreferencesStore((state) => state.update);
  const signOut = useSignOut();

  return (
    <>
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
        <div className="px-2.5 py-2">
          <p className="truncate text-sm font-medium">{user.displayName}</p>
          <p className="truncate text-xs text-fg-subtle">{user.email}</p>
        </div>
        <MenuSeparator />
        <MenuItem asChild>
          <Link to="/dashboard">
            <Icon icon={LayoutList} className="opacity-80" />
            <Trans>Your meetings</Trans>
          </Link>
        </MenuItem>
        <MenuItem icon={KeyRound} onSelect={() => setPasswordOpen(true)}>
          <Trans>Change password</Trans>
        </MenuItem>
        <MenuSeparator />
        <MenuRadioGroup
          label={t`Theme`}
          value={theme}
          onValueChange={(value) => update({ theme: value as Theme })}
          options={THEMES.map((option) => ({ ...option, label: t(option.label) }))}
        />
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={signOut}>
          <Trans>Sign out</Trans>
        </MenuItem>
      </DropdownMenu>
      {passwordOpen ? (
        <Suspense>
          <ChangePasswordDialog onClose={() => setPasswordOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
