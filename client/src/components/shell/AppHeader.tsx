import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';

import { Avatar } from '@/components/ui/Avatar';
import { Button } from '@/components/ui/Button';
import { Logo } from '@/components/ui/Logo';
import { useAuthStore } from '@/store/useAuthStore';

const AccountMenu = lazy(() =>
  import('@/components/account/AccountMenu').then((module) => ({ default: module.AccountMenu })),
);

/** The head of every page outside a meeting: the way home, and who is signed in. */
export function AppHeader() {
  const { t } = useLingui();
  const user = useAuthStore((state) => state.user);
  return (
    <header className="mx-auto flex h-16 w-full max-w-7xl items-center justify-between gap-4 px-4 sm:px-8">
      <Link to="/" className="flex rounded-md py-1.5">
        <Logo />
      </Link>
      <nav aria-label={t`Account`} className="flex items-center gap-1 sm:gap-2">
        {user ? (
          <>
            <Button variant="ghost" asChild className="max-sm:hidden">
              <Link to="/dashboard">
                <Trans>Your meetings</Trans>
              </Link>
            </Button>
            <Suspense
              fallback={
                <span className="p-1">
                  <Avatar
                    size="sm"
                    name={user.displayName}
                    seed={user.id}
                    imageUrl={user.avatarUrl}
                  />
                </span>
              }
            >
              <AccountMenu user={user} />
            </Suspense>
          </>
        ) : (
          <SignedOutLinks />
        )}
      </nav>
    </header>
  );
}

function SignedOutLinks() {
  return (
    <>
      <Button variant="ghost" asChild>
        <Link to="/sign-in">
          <Trans>Sign in</Trans>
        </Link>
      </Button>
      <Button variant="secondary" asChild className="max-sm:hidden">
        <Link to="/register">
          <Trans>Create account</Trans>
        </Link>
      </Button>
    </>
  );
}
