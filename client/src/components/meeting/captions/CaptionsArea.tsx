import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** The place for captions: above the control bar, as wide as one reads well, never over a face. */
export function CaptionsArea({ children }: { readonly children: ReactNode }) {
  const { t } = useLingui();
  return (
    <section
      aria-label={t`Captions`}
      className="mx-auto w-full max-w-3xl shrink-0 px-2 pt-2 sm:px-4 beside:pb-2"
    >
      <div className="rounded-lg bg-surface px-4 py-2.5">
        {/* The last three lines, whole ones. */}
        <div className="flex max-h-18 flex-col justify-end overflow-hidden text-base">
          {children}
        </div>
      </div>
    </section>
  );
}
