import { useLingui } from '@lingui/react/macro';

import { Logo } from '@/components/ui/Logo';
import { Spinner } from '@/components/ui/Spinner';

/**
 * Holds the screen while a page's code arrives: the name where every page has it, and where index.html drew
 * it before anything ran; that one waits is shown only if it takes a moment.
 */
export function PageLoading() {
  const { t } = useLingui();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="mx-auto flex h-16 w-full max-w-7xl items-center px-4 sm:px-8">
        <Logo className="py-1.5" />
      </header>
      <div className="flex flex-1 items-center justify-center pb-16 text-fg-subtle">
        <div className="appear-late">
          <Spinner size="lg" label={t`Loading`} />
        </div>
      </div>
    </div>
  );
}
