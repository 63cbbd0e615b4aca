import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';

import { IconButton } from '@/components/ui/IconButton';

interface StagePagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPageChange: (page: number) => void;
}

/** Turns the pages of a grid that holds more people than fit. */
export function StagePager({ page, pages, onPageChange }: StagePagerProps) {
  const { t } = useLingui();
  const shown = page + 1;
  return (
    <nav
      aria-label={t`Pages of participants`}
      className="absolute inset-x-0 bottom-0 z-20 mx-auto flex w-fit items-center gap-1 rounded-full border border-line bg-raised p-1 shadow-2"
    >
      <IconButton
        icon={ChevronLeft}
        label={t`Previous page`}
        size="sm"
        shape="round"
        className="rtl:rotate-180"
        disabled={page === 0}
        onClick={() => onPageChange(page - 1)}
      />
      <span aria-live="polite" className="px-1 text-xs text-fg-muted tabular-nums">
        <Trans>
          {shown} of {pages}
        </Trans>
      </span>
      <IconButton
        icon={ChevronRight}
        label={t`Next page`}
        size="sm"
        shape="round"
        className="rtl:rotate-180"
        disabled={page === pages - 1}
        onClick={() => onPageChange(page + 1)}
      />
    </nav>
  );
}
