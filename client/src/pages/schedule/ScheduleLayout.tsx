import { Trans } from '@lingui/react/macro';
import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import { AppHeader } from '@/components/shell/AppHeader';
import { Page } from '@/components/shell/Page';
import { Icon } from '@/components/ui/Icon';

interface ScheduleLayoutProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
}

/** The pages about one scheduled meeting: a narrow column with the way back above. */
export function ScheduleLayout({ title, description, children }: ScheduleLayoutProps) {
  return (
    <>
      <AppHeader />
      <Page title={title} className="mx-auto w-full max-w-2xl px-4 pt-4 pb-20 sm:px-8 sm:pt-8">
        <Link
          to="/dashboard"
          className="-ms-1 mb-4 inline-flex min-h-9 items-center gap-1 rounded-md pe-2 text-sm text-fg-muted hover:text-fg pointer-coarse:min-h-11"
        >
          <Icon icon={ChevronLeft} className="rtl:-scale-x-100" />
          <Trans>Your meetings</Trans>
        </Link>
        <h1 className="text-2xl font-semibold tracking-tight break-words">{title}</h1>
        {description ? <p className="mt-1.5 text-sm text-fg-muted">{description}</p> : null}
        <div className="mt-6">{children}</div>
      </Page>
    </>
  );
}
