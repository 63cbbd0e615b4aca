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
            <span className="sr-only">{`Account of ${user.displayName}`}</span>
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
            Your meetings
          </Link>
        </MenuItem>
        <MenuItem icon={KeyRound} onSelect={() => setPasswordOpen(true)}>
          Change password
        </MenuItem>
        <MenuSeparator />
        <MenuRadioGroup
          label="Theme"
          value={theme}
          onValueChange={(value) => update({ theme: value as Theme })}
          options={THEMES}
        />
        <MenuSeparator />
        <MenuItem icon={LogOut} onSelect={signOut}>
          Sign out
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
