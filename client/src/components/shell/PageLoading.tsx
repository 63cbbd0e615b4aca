import { useLingui } from '@lingui/react/macro';

import { Spinner } from '@/components/ui/Spinner';

/** Holds the screen while a page's code arrives; shows itself only if that takes a moment. */
export function PageLoading() {
  const { t } = useLingui();
  return (
    <div className="flex min-h-dvh items-center justify-center text-fg-subtle">
      <div className="appear-late">
        <Spinner size="lg" label={t`Loading`} />
      </div>
    </div>
  );
}
