import { Link } from 'react-router';

import { Avatar } from '@/components/ui/Avatar';
import { Logo } from '@/components/ui/Logo';
import { useAuthStore } from '@/store/useAuthStore';

/** The head of the pages at a meeting's door: the way home, and as whom one comes. No menus here. */
export function DoorHeader() {
  const user = useAuthStore((state) => state.user);
  return (
    <header className="mx-auto flex h-16 w-full max-w-7xl items-center justify-between gap-4 px-4 sm:px-8">
      <Link to="/" className="flex rounded-md py-1.5">
        <Logo />
      </Link>
      {user ? (
        <p className="flex min-w-0 items-center gap-2.5 text-sm text-fg-muted">
          <span className="truncate max-sm:sr-only">{user.email}</span>
          <Avatar size="sm" name={user.displayName} seed={user.id} imageUrl={user.avatarUrl} />
        </p>
      ) : null}
    </header>
  );
}
